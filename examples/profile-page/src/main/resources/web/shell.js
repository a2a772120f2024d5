/** The demo CRM around the profile: finds clients, shows their card and profile, and keeps all of it in the address. */
import { Api } from "./crm-profile/api.js";
import { bdi, h, roving } from "./crm-profile/dom.js";
import { clientRows } from "./crm-profile/tile.js";
import { LANGUAGES, noWords, wordsOf } from "./crm-profile/words.js";

const STATE = ["client", "period", "compare", "viewer", "scope", "list"];
const REMEMBERED = ["period", "compare"];
const TABS = ["profile", "card", "ranking"];
const RANKING = ["kind", "period", "viewer", "order", "columns", "where"];
const OF_RANKING = { kind: null, order: null, columns: null, where: null };
const PAGE = 100;
const MOST_RECENT = 5;

const api = new Api(new URL("./", import.meta.url));
const find = (id) => document.getElementById(id);
const address = () => new URL(location.href).searchParams;
const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const store = (key, value) => { try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* a private window may refuse */ } };

let language = stored("language") ?? "browser";
let page = null;
let list = null;
let tab = "profile";
let ranked = [];
let session = { crm: "CRM", users: [], user: "", start: "contact:1" };
let shown = "";

const tag = () => (language === "browser" ? navigator.language : language);
/** What a language is called in itself. */
const ownName = (code) => new Intl.DisplayNames(code, { type: "language" }).of(code).replace(/^./u, (first) => first.toLocaleUpperCase(code));
let word = noWords;

/**
 * A list that opens is a step to go back from; another side of it is none; and one that closes goes back over its own step, so that Back does
 * not open it again.
 */
function go(change) {
  const parameters = address();
  const isOpen = parameters.has("list");
  Object.entries(change).forEach(([name, value]) => (value === null ? parameters.delete(name) : parameters.set(name, value)));
  REMEMBERED.filter((name) => name in change).forEach((name) => store(name, change[name]));
  if (parameters.toString() !== address().toString()) {
    const isList = Object.keys(change).join() === "list";
    if (isList && change.list === null && history.state?.opened) {
      history.back();
      return;
    }
    const isSide = isList && isOpen && change.list !== null;
    history[isSide || (isList && change.list === null) ? "replaceState" : "pushState"](isSide ? history.state : isList && change.list !== null ? { opened: true } : null, "", `?${parameters}`);
  }
  show();
}

function fill(select, options, value) {
  select.replaceChildren(...options.map(([key, label]) => h("option", { value: key }, label)));
  select.value = value;
}

/** What is shown, and in which CRM: that is known when the session is. */
function titled(what) {
  shown = what;
  document.title = `${what} – ${session.crm}`;
}

async function words() {
  word = await wordsOf(tag(), new URL("shell", import.meta.url));
  document.documentElement.lang = word.language;
  document.querySelectorAll("[data-word]").forEach((element) => { element.textContent = word(element.dataset.word); });
  find("menu").textContent = word("clients");
  find("search").placeholder = `${word("search")}  /`;
  find("search").setAttribute("aria-label", word("search"));
  find("clients").setAttribute("aria-label", word("clients"));
  find("list").setAttribute("aria-label", word("clients"));
  find("kind").setAttribute("aria-label", word("clients"));
  fill(find("kind"), [["", word("everybody")], ["contact", word("contacts")], ["company", word("companies")]], find("kind").value);
  fill(find("language"), [...LANGUAGES.map((code) => [code, ownName(code)]), ["browser", `${word("browser")} (${navigator.language})`]], language);
  fill(find("theme"), [["auto", word("auto")], ["light", word("light")], ["dark", word("dark")]], stored("theme") ?? "auto");
  fill(find("user"), session.users.map((u) => [u.id, u.name]), session.user);
  if (page) {
    page.moreShortcuts = [["/", word("search")]];
  }
}

function show() {
  const parameters = address();
  tab = TABS.find((name) => name === parameters.get("tab")) ?? TABS[0];
  TABS.forEach((name) => {
    find(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
    find(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
  });
  find("panel").setAttribute("aria-labelledby", `tab-${tab}`);
  const client = parameters.get("client") ?? session.start;
  mark(client);
  if (tab === "card") {
    card(client);
    return;
  } else if (tab === "ranking") {
    ranking(parameters);
    return;
  }
  page ??= h("crm-profile", { shortcuts: "page", "record-url": "?record={kind}:{id}" });
  page.setAttribute("lang", tag());
  neighbours(client);
  give(page, STATE, { client, get: (name) => parameters.get(name) ?? remembered(parameters, name) });
  if (!page.isConnected) {
    find("panel").replaceChildren(page);
  }
}

const remembered = (parameters, name) => (REMEMBERED.includes(name) && ![...parameters.keys()].some((k) => REMEMBERED.includes(k)) ? stored(name) : null);

function give(element, names, values) {
  names.forEach((name) => {
    const value = values[name] ?? values.get(name);
    return value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
  });
}

/** Clients by number. Its script comes with the first look at it. */
async function ranking(parameters) {
  list ??= h("crm-clients", { "client-url": "?client={id}&list={list}" });
  list.setAttribute("lang", tag());
  give(list, RANKING, { get: (name) => parameters.get(name) ?? remembered(parameters, name) });
  titled(word("Ranking"));
  await import("./crm-profile/clients.js");
  if (tab === "ranking" && !list.isConnected) {
    find("panel").replaceChildren(list);
  }
}

function mark(client) {
  document.querySelectorAll("#list a").forEach((a) => (a.dataset.client === client ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current")));
  const all = [...document.querySelectorAll("#list a")];
  const stop = all.find((a) => a.getAttribute("aria-current")) ?? all[0];
  all.forEach((a) => { a.tabIndex = a === stop ? 0 : -1; });
  if (page) {
    neighbours(client);
  }
}

async function card(id) {
  const t = await wordsOf(tag());
  try {
    const { clients: [client], companyNames, names } = await api.get("client", { client: id, lang: tag() });
    const company = (of) => h("a", { href: `?client=${encodeURIComponent(of)}&tab=card` }, bdi(companyNames[of] ?? of));
    titled(`\u2068${client.name}\u2069`);
    find("panel").replaceChildren(h("article.tile.card", h("h2", { dir: "auto" }, client.name), clientRows(client, t, company, [], (field, code) => names[field]?.[code] ?? code)));
  } catch (problem) {
    find("panel").replaceChildren(h("p.problem", { role: "alert" }, t(problem.status === 404 || problem.status === 400 ? "p_client-unknown" : "gone")));
  }
}

let searching = null;

const link = (client, names, note) => h("li", h("a", {
  href: `?client=${encodeURIComponent(client.id)}`, "data-client": client.id, "data-recent": note ? "" : null,
  onclick: (event) => {
    if (!event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      openMenu(false);
      ranked = [];
      go({ client: client.id, list: null, scope: null, ...(tab === "ranking" ? { ...OF_RANKING, tab: null } : {}) });
    }
  },
}, bdi(client.name), h("small", bdi(note ?? names[client.company] ?? client.industry ?? ""))));

async function search(after = 0) {
  searching?.abort();
  searching = new AbortController();
  const text = find("search").value;
  try {
    const { clients, companyNames, more } = await api.get("clients", { text, kind: find("kind").value, after, limit: PAGE }, searching.signal);
    const links = clients.map((client) => link(client, companyNames));
    if (after === 0) {
      const recent = text === "" && find("kind").value === "" ? recents() : [];
      find("list").replaceChildren(...recent.map((client) => link(client, companyNames, word("recent"))), ...links);
    } else {
      find("list").lastElementChild.replaceWith(...links);
    }
    const count = after + clients.length;
    find("found").textContent = count === 0 ? word("none") : word(more ? "more" : "found", count);
    if (more) {
      find("list").append(h("li", h("button.link", { tabindex: "-1", onclick: () => search(count) }, word("moreClients"))));
    }
    mark(address().get("client") ?? session.start);
    document.querySelector("#list [aria-current]")?.scrollIntoView({ block: "nearest" });
  } catch (problem) {
    if (problem.name !== "AbortError") {
      find("found").replaceChildren(h("span.problem", word("gone")), " ", h("button.link", { onclick: () => search() }, word("retry")));
    }
  }
}

const recents = () => { try { return JSON.parse(stored("recent") ?? "[]"); } catch { return []; } };

async function setUser(user) {
  await api.send("POST", "session", {}, { user });
  session.user = user;
  channel?.postMessage(user);
  page?.reload();
  list?.reload?.();
}

/** Another window may have signed in somebody else: this one must not go on as if it had not. */
async function sameUser() {
  const now = await api.get("session").catch(() => session);
  if (now.user !== session.user) {
    session = now;
    find("user").value = now.user;
    page?.reload();
    list?.reload?.();
  }
}

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("crm-user") : null;
channel?.addEventListener("message", sameUser);
document.addEventListener("visibilitychange", () => { if (!document.hidden) sameUser(); });

function setTheme(theme) {
  store("theme", theme);
  document.documentElement.dataset.theme = theme;
}

/** Who comes before and after a client: in the ranking that it was opened from, else among those found on the left. */
function neighbours(client) {
  const found = [...document.querySelectorAll("#list a:not([data-recent])")].map((a) => a.dataset.client);
  const all = ranked.includes(client) ? ranked : found;
  const at = all.indexOf(client);
  give(page, ["previous", "next"], { previous: (at > 0 && all[at - 1]) || null, next: (at >= 0 && all[at + 1]) || null, get: () => null });
}

document.addEventListener("crm-profile-navigate", (event) => {
  event.preventDefault();
  go(event.detail);
});
document.addEventListener("crm-clients-navigate", (event) => {
  event.preventDefault();
  go(event.detail);
});
document.addEventListener("crm-clients-open", (event) => {
  event.preventDefault();
  ranked = event.detail.clients;
  go({ ...OF_RANKING, tab: null, client: event.detail.client, list: event.detail.list });
});
document.addEventListener("crm-profile-shown", (event) => {
  const { client, name } = event.detail;
  titled(`\u2068${name}\u2069`);
  if (!event.target.isConnected || tab !== "profile") {
    return;
  }
  store("recent", JSON.stringify([{ id: client, name }, ...recents().filter((r) => r.id !== client)].slice(0, MOST_RECENT)));
});
// The demo has no pages of its own for records: it says which would open.
document.addEventListener("crm-profile-record", (event) => event.preventDefault());
document.addEventListener("crm-profile-link", (event) => {
  const url = new URL(location.href);
  ["client", ...REMEMBERED].forEach((name) => { if (page?.getAttribute(name)) url.searchParams.set(name, page.getAttribute(name)); });
  event.detail.url = url.href;
});
addEventListener("popstate", show);
TABS.forEach((name, i) => {
  find(`tab-${name}`).addEventListener("click", () => go({ ...OF_RANKING, tab: i === 0 ? null : name, list: null }));
});
roving(document.querySelector(".tabs"), "[role=tab]");
document.querySelector(".tabs").addEventListener("keyup", (event) => {
  if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") event.target.click();
});
function openMenu(isOpen) {
  find("clients").classList.toggle("open", isOpen);
  find("menu").setAttribute("aria-expanded", String(isOpen));
}

// Without a fragment in the address: a browser that goes back to one takes the focus there.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  find("main").focus();
});
find("menu").addEventListener("click", () => openMenu(!find("clients").classList.contains("open")));
find("clients").addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    openMenu(false);
    find("menu").focus();
  }
});
document.addEventListener("keydown", (event) => {
  const target = event.composedPath()[0];
  const isWriting = /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName ?? "") || page?.shadowRoot.querySelector("dialog[open]");
  const act = { "/": () => { openMenu(true); find("search").focus(); } }[event.key];
  if (act && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act();
  }
});
roving(find("list"), "a");
find("search").addEventListener("keydown", (event) => {
  const first = document.querySelector("#list a");
  if (first && (event.key === "ArrowDown" || event.key === "Enter")) {
    event.preventDefault();
    event.key === "Enter" ? first.click() : first.focus();
  }
});
find("search").addEventListener("input", () => search());
find("kind").addEventListener("change", () => search());
find("language").addEventListener("change", (event) => { language = event.target.value; store("language", language); words().then(() => { show(); search(); }); });
find("theme").addEventListener("change", (event) => setTheme(event.target.value));
find("user").addEventListener("change", (event) => setUser(event.target.value));

setTheme(stored("theme") ?? "auto");
if (address().has("client")) {
  show();
}
session = await api.get("session").catch(() => session);
find("crm").textContent = session.crm;
shown ? titled(shown) : document.title = session.crm;
show();
await words();
search();
