// Writes what Neo4j's Browser keeps in local storage, then goes on to it. Everything comes from the
// server of this page. A password may stand behind the # of the address, where no server sees it:
// it is taken out of the address before anything else.

const password = decodeURIComponent(location.hash.slice(1));
history.replaceState(null, "", location.pathname);

const kept = (key) => {
  try {
    return JSON.parse(localStorage.getItem(`neo4j.${key}`));
  } catch {
    return null;
  }
};

const keep = (key, value) => localStorage.setItem(`neo4j.${key}`, JSON.stringify(value));

const json = async (address) => {
  const answer = await fetch(address, { cache: "no-store", headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
};

// The user's own folders and favourites stay, ours are replaced by those of this version.
const merged = (key, ours, isOurs) => [
  ...ours,
  ...(kept(key) ?? []).filter((entry) => !entry.isStatic && !isOurs(entry)),
];

const open = async () => {
  const preset = await json("entente/preset.json");
  const server = await json("/");
  keep("grass", preset.grass);
  keep("folders", merged("folders", [preset.folder], (folder) => folder.id === preset.folder.id));
  keep("documents", merged("documents", preset.documents, (doc) => doc.folder === preset.folder.id));
  keep("settings", { ...kept("settings"), ...preset.settings });
  keep("udc", { ...kept("udc"), ...preset.udc });
  if (password || !kept("connections")) {
    const connection = { ...preset.connection, host: server.bolt_direct, password };
    keep("connections", {
      allConnectionIds: [connection.id],
      connectionsById: { [connection.id]: connection },
    });
  }
  location.replace("./");
};

open().catch((error) => {
  document.getElementById("said").textContent = `The console could not be prepared: ${error.message}`;
});
