/** The demo CRM around the profile: finds clients, shows their card and profile, and keeps all of it in the address. */
import { Api } from "./crm-profile/api.js";
import { h } from "./crm-profile/dom.js";
import { clientRows } from "./crm-profile/tile.js";
import { wordsOf } from "./crm-profile/words.js";

const STATE = ["client", "period", "compare", "viewer", "list"];
const MOST = 100;

const api = new Api(new URL("./", import.meta.url));
const find = (id) => document.getElementById(id);
const address = () => new URL(location.href).searchParams;
const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window may refuse */ } };

let language = stored("language") ?? "browser";
let page = null;
let tab = "profile";
let session = { users: [], user: "", start: "contact:1" };

const tag = () => (language === "browser" ? navigator.language : language);
const spoken = () => (tag().split("-")[0] === "it" ? "it" : "en");
let word = (key) => key;

function go(change) {
  const parameters = address();
  Object.entries(change).forEach(([name, value]) => (value === null ? parameters.delete(name) : parameters.set(name, value)));
  if (parameters.toString() !== address().toString()) {
    history.pushState(null, "", `?${parameters}`);
  }
  show();
}

function fill(select, options, value) {
  select.replaceChildren(...options.map(([key, label]) => h("option", { value: key }, label)));
  select.value = value;
}

async function words() {
  word = await wordsOf(spoken(), new URL("shell", import.meta.url));
  document.documentElement.lang = spoken();
  document.querySelectorAll("[data-word]").forEach((element) => { element.textContent = word(element.dataset.word); });
  find("menu").textContent = word("clients");
  find("search").placeholder = word("search");
  find("search").setAttribute("aria-label", word("search"));
  find("clients").setAttribute("aria-label", word("clients"));
  find("kind").setAttribute("aria-label", word("clients"));
  document.querySelector(".skip").textContent = word("Profile");
  find("tab-profile").textContent = word("Profile");
  find("tab-card").textContent = word("Card");
  fill(find("kind"), [["", word("everybody")], ["contact", word("contacts")], ["company", word("companies")]], find("kind").value);
  fill(find("language"), [["en", "English"], ["it", "Italiano"], ["browser", `${word("browser")} (${navigator.language})`]], language);
  fill(find("theme"), [["auto", word("auto")], ["light", word("light")], ["dark", word("dark")]], stored("theme") ?? "auto");
  fill(find("user"), session.users.map((u) => [u, u]), session.user);
}

function show() {
  const parameters = address();
  tab = parameters.get("tab") === "card" ? "card" : "profile";
  ["profile", "card"].forEach((name) => {
    find(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
    find(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
  });
  find("panel").setAttribute("aria-labelledby", `tab-${tab}`);
  const client = parameters.get("client") ?? session.start;
  document.querySelectorAll("#list a").forEach((a) => (a.dataset.client === client ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current")));
  if (tab === "card") {
    card(client);
    return;
  }
  page ??= h("crm-profile");
  page.setAttribute("lang", language === "browser" ? navigator.language : language);
  STATE.forEach((name) => {
    const value = name === "client" ? client : parameters.get(name);
    return value === null ? page.removeAttribute(name) : page.setAttribute(name, value);
  });
  if (!page.isConnected) {
    find("panel").replaceChildren(page);
  }
}

async function card(id) {
  const t = await wordsOf(spoken());
  const client = await api.get("client", { client: id }).catch((problem) => ({ name: problem.message ?? t("gone"), emails: [], phones: [], attributes: {} }));
  const company = (of, name) => h("a", { href: `?client=${encodeURIComponent(of)}&tab=card` }, name);
  document.title = `${client.name} – Demo CRM`;
  find("panel").replaceChildren(h("article.tile.card", h("h2", client.name), clientRows(client, t, company)));
}

let searching = null;
async function search() {
  searching?.abort();
  searching = new AbortController();
  try {
    const { clients } = await api.get("clients", { text: find("search").value, kind: find("kind").value, limit: MOST }, searching.signal);
    find("found").textContent = clients.length === 0 ? word("none") : word(clients.length < MOST ? "found" : "more", clients.length);
    find("list").replaceChildren(...clients.map((client) => h("li", h("a", {
      href: `?client=${encodeURIComponent(client.id)}`, "data-client": client.id,
      onclick: (event) => {
        if (!event.metaKey && !event.ctrlKey) {
          event.preventDefault();
          openMenu(false);
          go({ client: client.id, list: null });
        }
      },
    }, client.name, h("small", client.companyName ?? client.industry ?? "")))));
    show();
    document.querySelector("#list [aria-current]")?.scrollIntoView({ block: "nearest" });
  } catch (problem) {
    if (problem.name !== "AbortError") {
      find("found").replaceChildren(h("span.problem", (await wordsOf(spoken()).catch(() => () => "⚠"))("gone")));
    }
  }
}

async function setUser(user) {
  await api.send("POST", "session", {}, { user });
  session.user = user;
  page?.reload();
}

function setTheme(theme) {
  store("theme", theme);
  document.documentElement.dataset.theme = theme;
}

document.addEventListener("crm-profile-navigate", (event) => go(event.detail));
document.addEventListener("crm-profile-shown", (event) => { document.title = `${event.detail.name} – Demo CRM`; });
addEventListener("popstate", show);
["profile", "card"].forEach((name, i, all) => {
  find(`tab-${name}`).addEventListener("click", () => go({ tab: name === "card" ? name : null, list: null }));
  find(`tab-${name}`).addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      find(`tab-${all[1 - i]}`).click();
      find(`tab-${all[1 - i]}`).focus();
    }
  });
});
function openMenu(isOpen) {
  find("clients").classList.toggle("open", isOpen);
  find("menu").setAttribute("aria-expanded", String(isOpen));
}

find("menu").addEventListener("click", () => openMenu(!find("clients").classList.contains("open")));
find("clients").addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    openMenu(false);
    find("menu").focus();
  }
});
find("search").addEventListener("input", search);
find("kind").addEventListener("change", search);
find("language").addEventListener("change", (event) => { language = event.target.value; store("language", language); words().then(search); });
find("theme").addEventListener("change", (event) => setTheme(event.target.value));
find("user").addEventListener("change", (event) => setUser(event.target.value));

setTheme(stored("theme") ?? "auto");
if (address().has("client")) {
  show();
}
session = await api.get("session").catch(() => session);
show();
await words();
search();
