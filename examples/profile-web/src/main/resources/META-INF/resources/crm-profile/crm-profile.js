/** The element <crm-profile client="contact:42" period="this_quarter">; crm-profile.d.ts and the README have its attributes and events. */
import { apiOf, reasonOf } from "./api.js";
import { dialog, toast, using } from "./dialog.js";
import { byKey, clear, give, h, icon, later, sheet, tell } from "./dom.js";
import { header, notices, printLine, toolbar } from "./header.js";
import { onKey } from "./keys.js";
import { arranged, tile } from "./tile.js";
import { numberLocale, partOf, sparkline, whatOf } from "./values.js";
import { noWords, tagAt, wordsOf } from "./words.js";

const SLOW = 3_000;
const ASKED = ["client", "period", "compare", "viewer", "scope"];
const NEIGHBOURS = ["previous", "next"];

// What changes a page is loaded when somebody begins to.
let editing = null;
const loadEditing = async () => { editing ??= await import("./actions.js"); };
const ready = (ctx) => (ctx.equip ? ctx : Object.assign(ctx, editing.actions(ctx)));

export class CrmProfile extends HTMLElement {
  static observedAttributes = [...ASKED, ...NEIGHBOURS, "list", "lang", "base"];

  #root = this.attachShadow({ mode: "open" });
  #body = h("div.body", { tabindex: "-1" });
  #live = h("div.sr", { role: "status" });
  #queue = { last: Promise.resolve() };
  #request = null;
  #scheduled = false;
  #shownFor = null;
  #asked = "";
  #panel = null;
  #ctx = null;
  #undo = null;
  #left = null;
  #isCustomising = false;
  #words = null;
  #documentKeys = (event) => this.#key(event);

  /** A function of {method, url} that returns headers, at once or as a promise, such as a bearer token. */
  headers = null;
  /** A function of (kind, id) that returns the address of a record, in place of the attribute record-url. */
  recordUrl = null;
  /** More keys to be listed by "?", as [keys, text]. */
  moreShortcuts = [];

  connectedCallback() {
    document.addEventListener("keydown", this.#documentKeys);
    if (this.#shownFor !== null && this.#ctx) {
      // It was only moved in the page, or it comes back to show something else.
      this.#asked === this.#question() ? this.#showList() : this.reload();
      return;
    }
    this.#root.replaceChildren(sheet("crm-profile.css"), sheet("widgets.css"), this.#live, this.#body);
    this.reload();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#documentKeys);
    // A keyed list of a host takes an element out and puts it in again: only one that stays out stops asking.
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#request?.abort();
        this.#body.querySelectorAll("dialog").forEach((box) => box.remove());
        this.#panel = null;
      }
    });
  }

  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) {
      return;
    } else if (name === "list") {
      this.#showList();
    } else if (NEIGHBOURS.includes(name)) {
      this.#showNeighbours();
    } else if (!this.#scheduled) {
      // Several attributes that change together make one request.
      this.#scheduled = true;
      queueMicrotask(() => { this.#scheduled = false; this.reload(); });
    }
  }

  /** What is asked of the server, besides what it is asked for. */
  query() {
    return { ...Object.fromEntries(ASKED.map((name) => [name, this.getAttribute(name)])), lang: tagAt(this) };
  }

  #question() {
    return JSON.stringify([this.query(), this.base]);
  }

  /** Reads the profile anew. */
  async reload() {
    this.#request?.abort();
    this.#asked = this.#question();
    if (!this.client) {
      this.#body.replaceChildren(skeleton());
      return;
    }
    const request = new AbortController();
    this.#request = request;
    const api = apiOf(this);
    const isFirst = this.#shownFor !== this.client;
    this.#body.setAttribute("aria-busy", "true");
    this.#body.querySelector(".slow")?.remove();
    const asked = later(api.fetch("GET", "profile", this.query(), undefined, request.signal));
    if (isFirst) {
      this.#shownFor = null;
      this.#undo = null;
      this.#left ??= this.#focused();
      this.#body.replaceChildren(skeleton());
    }
    let slow;
    try {
      const t = await wordsOf(tagAt(this));
      this.#words = t;
      this.#body.lang = t.language;
      slow = setTimeout(() => this.#body.prepend(h("p.slow", { role: "status" }, t("slow"), h("button.link", { onclick: () => this.reload() }, t("retry")))), SLOW);
      const response = await asked;
      const answer = await response.json();
      if (request.signal.aborted) {
        return;
      }
      answer.profile.widgets.forEach((widget) => { widget.settings = lists(widget.settings); });
      this.#show(answer, response.headers, api, t);
      this.#live.textContent = isFirst ? "" : t("updated");
      this.#sparklines(api, request.signal);
      if (answer.isEmpty) {
        // Without it the page is right, too.
        import("./latest.js").then((m) => m.showLatest(this.#ctx, request.signal)).catch(() => {});
      }
    } catch (error) {
      if (!request.signal.aborted) {
        this.#fail(error, api);
      }
    } finally {
      clearTimeout(slow);
      if (this.#request === request) {
        this.#body.removeAttribute("aria-busy");
        this.#body.querySelector(".slow")?.remove();
      }
    }
  }

  /** What is wrong takes the place of the widgets alone: who is shown stays, and so does the toolbar that leads out of it. */
  #fail(error, api) {
    const t = this.#words ?? noWords;
    const isAsked = error.status === 400 || error.status === 404;
    const isPeriod = error.code === "period-wrong" || ["compare", "viewer", "scope"].includes(error.arguments?.name);
    this.#ctx ??= this.#context({ profile: null, companyNames: {} }, api, t);
    const way = isPeriod ? h("button.primary", { onclick: () => this.#go({ period: "last_30_days", compare: null, viewer: null, scope: null }) }, t("showDefault"))
      : isAsked ? null : h("button.primary", { onclick: () => this.reload() }, t("retry"));
    const broken = h("div.broken", { role: "alert", tabindex: "-1" }, icon("warn"), h(this.#body.querySelector(".who") ? "h3" : "h2", t("failed")), h("p", reasonOf(error, t)), way);
    const focused = this.#focused();
    clear(this.#body, ".who");
    this.#body.append(toolbar({ ...this.#ctx, profile: null, query: () => this.query() }), broken);
    this.#focus([focused]);
    this.#shownFor = this.#body.querySelector(".who") ? this.#shownFor : null;
    tell(this, "crm-profile-error", { status: error.status ?? 0, code: error.code ?? "" });
  }

  #context(answer, api, t) {
    const ctx = {
      ...answer, api, t, root: this.#root, body: this.#body, queue: this.#queue, locale: tagAt(this), places: answer.places ?? {},
      numbers: answer.profile ? numberLocale(tagAt(this), answer.profile) : tagAt(this),
      userId: answer.user, may: { setTargets: answer.maySetTargets },
      version: () => answer.layoutVersion, keepVersion: (version) => { answer.layoutVersion = version; },
      query: () => this.query(), reload: () => this.reload(), say: (text) => { this.#live.textContent = text; }, go: (change) => this.#go(change),
      visit: (client, list = null) => this.#go({ client, list }), dialog: (options) => dialog(this.#body, t, options),
      opened: (ref) => this.#go({ list: ref }), open: (what) => this.#open(what, ctx), nameOf: (field, code) => answer.names?.[field]?.[code] ?? code,
      recordUrl: (kind, id) => this.#recordUrl(kind, id), openRecord: (event, kind, id) => this.#openRecord(event, kind, id),
      showContacts: () => using(import("./contacts.js"), ctx, (m) => m.contactsDialog(ctx, this.headers, this.base)),
      showWarnings: () => using(import("./explain.js"), ctx, (m) => m.warningsDialog(ctx)), exportAll: () => using(import("./export.js"), ctx, (m) => m.exportAll(ctx)),
      timeline: () => using(import("./timeline.js"), ctx, (m) => m.timeline(ctx)),
      help: () => using(import("./help.js"), ctx, (m) => m.shortcutsDialog(ctx, this.moreShortcuts)),
      copyLink: () => this.#copyLink(t), print: () => print(),
      isCustomising: () => this.#isCustomising, customise: () => this.#customise(),
      act: (name, ...given) => using(loadEditing(), ctx, () => ready(ctx)[name](...given)), neighbours: () => NEIGHBOURS.map((name) => this.getAttribute(name)),
      undone: (back) => { this.#undo = back; }, canUndo: () => this.#undo !== null, undoLast: () => this.#undo?.(),
      focus: (...keys) => this.#focus(keys), arrange: () => this.#arrange(),
      time: (date) => new Intl.DateTimeFormat(ctx.numbers, { timeStyle: "short", ...(date.toDateString() === new Date().toDateString() ? {} : { dateStyle: "medium" }) }).format(date),
    };
    return ctx;
  }

  #show(answer, headers, api, t) {
    const { profile } = answer;
    const ctx = this.#context(answer, api, t);
    // An answer that has not changed keeps its old text: when it was read again is told by its head.
    const readAt = new Date(headers.get("Read-At") ?? profile.readAt);
    ctx.readAt = ctx.time(readAt);
    const baseReadAt = headers.get("Base-Read-At") ?? profile.allClientsReadAt;
    ctx.baseReadAt = baseReadAt ? ctx.time(new Date(baseReadAt)) : null;
    ctx.readDay = new Intl.DateTimeFormat("sv-SE", { timeZone: profile.period.zone }).format(readAt);
    this.#ctx = ctx;
    this.#shownFor = this.client;
    const focused = this.#focused();
    const tiles = new Map(profile.widgets.map((w) => [w.id, tile(w, ctx)]));
    clear(this.#body);
    this.#body.prepend(...[header(ctx), printLine(ctx), toolbar(ctx), notices(ctx), h("div", { class: `grid split-${profile.layout.split.replace("/", "-")}` }, arranged([...tiles.values()]))]);
    if (this.#isCustomising) {
      ready(ctx).equip();
    }
    this.#focus([focused]);
    tell(this, "crm-profile-shown", { client: profile.client.id, name: profile.client.name, user: answer.user });
    this.#showList();
  }

  /** Puts the tiles where their widgets are now, without drawing any of them anew. */
  #arrange() {
    const focused = this.#root.activeElement;
    const tiles = this.#ctx.profile.widgets.map((w) => byKey(this.#root, `tile ${w.id}`));
    this.#root.querySelector(".grid").replaceChildren(...arranged(tiles));
    focused?.focus({ preventScroll: true });
  }

  /** The courses of the plain numbers come after the numbers. */
  async #sparklines(api, signal) {
    try {
      const { trends } = await api.get("trends", this.query(), signal);
      for (const [id, figure] of Object.entries(trends)) {
        const number = byKey(this.#root, `tile ${id}`)?.querySelector(".k-number > .tile-body");
        const spark = sparkline(figure);
        if (number && spark) {
          number.querySelector(".spark")?.remove();
          number.append(spark);
        }
      }
    } catch {
      // The numbers are there without them.
    }
  }

  /** The key of what has the focus, or had it before another client took its place; null where the focus is elsewhere. */
  #focused() {
    const at = this.#root.activeElement;
    const left = document.activeElement === document.body ? this.#left : null;
    return at ? at.dataset.key ?? "period" : left;
  }

  /** Puts the focus on the first of some keys that is there, else on the first of the tools. */
  #focus(keys) {
    const found = keys.some(Boolean) ? [...keys, "period"].map((key) => byKey(this.#root, key)).find((element) => element?.checkVisibility()) : null;
    found?.focus({ preventScroll: true });
    this.#left = null;
  }

  async #customise() {
    const ctx = this.#ctx;
    await using(loadEditing(), ctx, () => {
      this.#isCustomising = !this.#isCustomising;
      this.#body.classList.toggle("customising", this.#isCustomising);
      this.#body.querySelectorAll(".workshop, .tools").forEach((part) => part.remove());
      this.#body.querySelector(".toolbar").replaceWith(toolbar(ctx));
      if (this.#isCustomising) {
        ready(ctx).equip();
      }
      this.#focus(["customise"]);
    });
  }

  /** The clients before and after this one are told by the host, which may know them later than this one. */
  #showNeighbours() {
    const focused = this.#focused();
    if (this.#ctx?.profile) {
      this.#body.querySelector(".who")?.replaceWith(header(this.#ctx));
      this.#focus([focused]);
    }
  }

  #key(event) {
    const isOwn = event.composedPath().includes(this);
    if (this.#ctx?.profile && this.isConnected && (isOwn || this.getAttribute("shortcuts") === "page")) {
      onKey(event, this.#ctx);
    }
  }

  #recordUrl(kind, id) {
    const template = this.getAttribute("record-url");
    return this.recordUrl?.(kind, id) ?? template?.replaceAll("{kind}", encodeURIComponent(kind)).replaceAll("{id}", encodeURIComponent(id)) ?? null;
  }

  #openRecord(event, kind, id) {
    if (!event.metaKey && !event.ctrlKey && !tell(this, "crm-profile-record", { kind, id })) {
      event.preventDefault();
    }
  }

  async #copyLink(t) {
    const detail = { url: location.href };
    tell(this, "crm-profile-link", detail);
    try {
      await navigator.clipboard.writeText(detail.url);
      toast(this.#body, t, t("copied"));
    } catch {
      toast(this.#body, t, detail.url);
    }
  }

  /** The list behind a number. What only lists need is loaded with the first of them. */
  async #open(what, ctx) {
    const ref = what.at ?? what.evidence?.[0]?.ref;
    if (!ref) {
      return;
    }
    this.#panel = ref;
    await using(import("./records.js"), ctx, ({ recordsPanel }) => {
      if (this.#panel === ref && !this.#body.querySelector("dialog.drawer")) {
        recordsPanel(what, ctx);
      }
    });
    this.#panel = this.#body.querySelector("dialog.drawer") ? this.#panel : null;
  }

  /** Opens the list that the address names, or closes the one that it no longer does. */
  #showList() {
    const ref = this.getAttribute("list");
    if (this.#ctx?.profile && ref !== this.#panel) {
      this.#panel = ref;
      this.#body.querySelector("dialog.drawer")?.close();
      if (ref === "timeline") {
        this.#ctx.timeline();
        return;
      }
      const what = ref && (find(this.#ctx.profile, ref) ?? { label: this.#ctx.t("record"), text: "", evidence: [{ ref, label: "" }] });
      if (what) {
        this.#ctx.open({ ...what, at: ref });
      }
    }
  }

  /** A host that keeps these values itself prevents the event, and sets the attributes. */
  #go(change) {
    if ("list" in change && this.#panel !== null && change.list === null && this.getAttribute("list") === null) {
      this.#panel = null;
    }
    const changed = Object.entries(change).filter(([name, value]) => this.getAttribute(name) !== value);
    if (changed.length === 0) {
      return;
    }
    if ("list" in change) {
      this.#panel = change.list;
    }
    if (tell(this, "crm-profile-navigate", Object.fromEntries(changed))) {
      changed.forEach((one) => give(this, ...one));
    }
  }
}

for (const name of [...ASKED, ...NEIGHBOURS, "list", "theme", "base", "shortcuts"]) {
  Object.defineProperty(CrmProfile.prototype, name, {
    configurable: true, enumerable: true,
    get() { return this.getAttribute(name); },
    set(value) { give(this, name, value); },
  });
}

/** Settings as lists: one value stands alone in a stored layout. */
const lists = (settings) => Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, [value].flat().map(String)]));

function skeleton() {
  const block = (kind) => h("div", { class: `tile skeleton ${kind}` });
  return h("div.loading", { "aria-hidden": "true" }, h("div.skeleton.skeleton-name"), h("div.skeleton.skeleton-bar"),
    h("div.grid.split-50-50", h("div.strip", { style: { "--of": 4 } }, Array.from({ length: 4 }, () => block("half small"))), ["full tall", "half tall", "half tall"].map(block)));
}

/** Finds what a reference belongs to anywhere in a profile. */
function find(profile, ref) {
  const has = (what) => what.evidence?.some((e) => e.ref === ref);
  for (const figure of profile.widgets.flatMap((w) => w.figures)) {
    const all = [whatOf(figure), ...(figure.value.slices ?? figure.value.points ?? []).map((p) => partOf(figure, p))];
    const found = all.find(has) ?? (figure.earlier && has(figure.earlier) ? all[0] : null);
    if (found) {
      return found;
    }
  }
  return null;
}

if (!customElements.get("crm-profile")) {
  customElements.define("crm-profile", CrmProfile);
}
