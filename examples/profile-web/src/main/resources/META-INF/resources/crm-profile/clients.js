/** The element <crm-clients kind="contact" order="-deals.won.value">: clients by number. The README has its attributes and events. */
import { apiOf, reasonOf } from "./api.js";
import { dialog, using } from "./dialog.js";
import { bdi, byKey, clear, give, h, icon, iconButton, later, menuButton, roving, sheet, sr, tell } from "./dom.js";
import { periodBox, segments } from "./header.js";
import { numberLocale, scalar, short } from "./values.js";
import { noWords, tagAt, wordsOf } from "./words.js";
import { conditionsOf, filterDialog, textOf } from "./filters.js";

const ASKED = ["kind", "company", "period", "viewer", "scope", "order", "columns", "where"];
const STANDARD = { order: "-deals.won.value", columns: "deals.won.value,conversion,deals.open.value,invoices.overdue.value,activities.last" };
const PAGE = 25;
const MOST_COLUMNS = 8;

export class CrmClients extends HTMLElement {
  static observedAttributes = [...ASKED, "lang", "base"];

  #root = this.attachShadow({ mode: "open" });
  #body = h("div.body.clients", { tabindex: "-1" });
  #live = h("div.sr", { role: "status" });
  #request = null;
  #isScheduled = false;
  #asked = "";

  /** A function of {method, url} that returns headers, at once or as a promise, such as a bearer token. */
  headers = null;

  connectedCallback() {
    if (!this.#root.hasChildNodes()) {
      this.#root.replaceChildren(...["crm-profile.css", "widgets.css", "late.css", "clients.css"].map(sheet), this.#live, this.#body);
      this.#body.replaceChildren(h("div.loading", { "aria-hidden": "true" }, Array.from({ length: 12 }, () => h("div.skeleton"))));
    }
    // What was only moved in the page stays as it is; what comes back to show something else does not.
    if (this.#asked !== JSON.stringify(this.query())) {
      this.reload();
    }
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.#request?.abort();
      }
    });
  }

  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (before !== now && this.isConnected && !this.#isScheduled) {
      this.#isScheduled = true;
      queueMicrotask(() => { this.#isScheduled = false; this.reload(); });
    }
  }

  query() {
    const own = Object.fromEntries(ASKED.map((name) => [name, this.getAttribute(name)]));
    return { ...own, kind: own.kind ?? "contact", order: own.order ?? STANDARD.order, columns: own.columns ?? STANDARD.columns, lang: tagAt(this) };
  }

  /** Reads the first page anew. */
  async reload() {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#body.setAttribute("aria-busy", "true");
    const api = apiOf(this);
    const query = this.query();
    this.#asked = JSON.stringify(query);
    const ctx = { api, root: this.#root, body: this.#body, locale: query.lang, query: () => query, go: (change) => this.#go(change), say: (text) => { this.#live.textContent = text; } };
    try {
      const asked = later(Promise.all([api.get("ranking/measures", { lang: query.lang }, request.signal), api.get("ranking", { ...query, limit: PAGE }, request.signal)]));
      ctx.t = await wordsOf(query.lang);
      this.#body.lang = ctx.t.language;
      const [{ measures }, answer] = await asked;
      Object.assign(ctx, { measures: new Map(measures.map((m) => [m.id, m])), numbers: numberLocale(query.lang, { widgets: answer.page.clients }) });
      this.#draw(ctx, answer);
      this.#live.textContent = ctx.t("clientsCount", answer.page.count);
      this.#tell("shown", { count: answer.page.count });
      if (answer.isEmpty && ctx.order.isDescending) {
        import("./latest.js").then((m) => m.showLatest(ctx, request.signal, "ranking/latest")).catch(() => {});
      }
    } catch (error) {
      if (!request.signal.aborted) {
        this.#fail(error, { measures: new Map(), ...ctx, t: ctx.t ?? noWords });
      }
    } finally {
      if (this.#request === request) {
        this.#body.removeAttribute("aria-busy");
      }
    }
  }

  #tell(what, detail) {
    return tell(this, `crm-clients-${what}`, detail);
  }

  /** A host that keeps these values itself prevents the event, and sets the attributes. */
  #go(change) {
    const changed = Object.entries(change).filter(([name, value]) => this.getAttribute(name) !== value);
    if (changed.length > 0 && this.#tell("navigate", Object.fromEntries(changed))) {
      changed.forEach((one) => give(this, ...one));
    }
  }

  #fail(error, ctx) {
    const { t } = ctx;
    const isAsked = error.status === 400;
    const way = isAsked ? h("button.primary", { onclick: () => this.#go({ order: null, columns: null, where: null, period: null, viewer: null }) }, t("clientsDefault"))
      : h("button.primary", { onclick: () => this.reload() }, t("retry"));
    const hadFocus = this.#root.activeElement;
    clear(this.#body);
    this.#body.append(h("div.broken", { role: "alert", tabindex: "-1" }, icon("warn"), h("h2", t("clientsFailed")), h("p", reasonOf(error, t)), way));
    if (hadFocus) {
      way.focus();
    }
    this.#tell("error", { status: error.status ?? 0, code: error.code ?? "" });
  }

  #draw(ctx, answer) {
    const { t } = ctx;
    const query = ctx.query();
    ctx.order = { metric: query.order.replace(/^-/, ""), isDescending: query.order.startsWith("-") };
    const shown = query.columns.split(",").filter(Boolean);
    ctx.shown = shown.includes(ctx.order.metric) ? shown : [ctx.order.metric, ...shown];
    ctx.conditions = conditionsOf(query.where);
    const focused = this.#root.activeElement;
    clear(this.#body);
    this.#body.prepend(...[
      h("header.who", query.company ? null : h("h2", { tabindex: "-1" }, t("clientsTitle")), h("p.note.clients-count", t("clientsCount", answer.page.count))),
      toolbar(ctx, answer.page.clients[0]?.order?.period ?? null), h("div.notices"), chips(ctx),
      answer.page.count === 0 ? nobody(ctx) : this.#table(ctx, answer)].filter(Boolean));
    // A filter that was taken away is not there again.
    if (focused) {
      (byKey(this.#root, focused.dataset.key) ?? byKey(this.#root, "filters")).focus({ preventScroll: true });
    }
  }

  #table(ctx, answer) {
    const { t } = ctx;
    const rows = h("tbody");
    const status = h("p.shown", { role: "status" });
    const more = h("button.no-print", { "data-key": "more" }, t("moreRows"));
    const add = ({ page, companyNames }) => {
      const first = rows.children.length;
      rows.append(...page.clients.map((ranked) => this.#row(ranked, companyNames, ctx)));
      status.textContent = t("shown", rows.children.length, page.count);
      if (first > 0) {
        rows.children[first]?.querySelector("a").focus();
      }
      more.hidden = page.next === null;
      more.disabled = false;
      more.onclick = async () => {
        more.disabled = true;
        try {
          add(await ctx.api.get("ranking", { ...ctx.query(), limit: PAGE, after: page.next }));
        } catch (error) {
          more.disabled = false;
          status.textContent = reasonOf(error, t);
        }
      };
    };
    add(answer);
    const table = h("table", h("caption.sr", `${t("clientsTitle")}, ${t("orderBy")}: ${labelOf(ctx, ctx.order.metric)}`), h("thead", h("tr",
      h("th.place", { scope: "col" }, h("span.sr", t("place"))), h("th", { scope: "col" }, t("clientName")), ctx.shown.map((id) => head(id, ctx)))), rows);
    // The table is one tab stop; arrows lead along rows and columns.
    roving(table, "tbody a", (key, at) => {
      const row = at.closest("tr");
      const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[key];
      return next?.querySelector(`a[data-column="${at.dataset.column}"]`) ?? next?.querySelector("a") ?? (key === "ArrowDown" || key === "ArrowUp" ? at : null);
    });
    return h("article.tile", h("div.tile-body", h("div.table-box", { tabindex: "-1", role: "region", "aria-label": t("clientsTitle") }, table), h("div.list-foot", status, more)));
  }

  #row({ place, client, columns, order }, companyNames, ctx) {
    const leads = (list, column) => {
      const template = this.getAttribute("client-url") ?? "#";
      return { href: template.replace("{id}", encodeURIComponent(client.id)).replace("{list}", encodeURIComponent(list ?? "")), tabindex: "-1", "data-column": column,
        onclick: (event) => {
          if (!event.metaKey && !event.ctrlKey && !this.#tell("open", { client: client.id, list, clients: [...this.#root.querySelectorAll("[data-client]")].map((row) => row.dataset.client) })) {
            event.preventDefault();
          }
        } };
    };
    const figures = new Map([...columns, order].filter(Boolean).map((figure) => [figure.metric, figure]));
    const cells = ctx.shown.map((id) => {
      const { value, evidence } = figures.get(id);
      const text = bdi(value.type === "UNDEFINED" ? "–" : short(value, ctx));
      const isOpen = evidence?.length > 0 && value.type !== "UNDEFINED";
      return h("td", { class: [id === ctx.order.metric ? "ordering" : "", value.type === "UNDEFINED" || scalar(value) === 0 ? "zero" : ""].join(" "), title: value.message ?? value.text },
        isOpen ? h("a", leads(evidence[0].ref, id), text, sr(`, ${labelOf(ctx, id)}`)) : text);
    });
    const spare = ctx.shown.filter((id) => id !== ctx.order.metric).map((id) => h("div", h("dt", labelOf(ctx, id)), h("dd", short(figures.get(id).value, ctx))));
    return h("tr", { "data-client": client.id }, h("td.place", place), h("td.name-cell", h("a", leads(null, "name"), bdi(client.name)), h("small", bdi((ctx.query().company ? client.position : companyNames[client.company] ?? client.industry) ?? "")), h("dl", spare)), cells);
  }
}

const labelOf = (ctx, id) => ctx.measures.get(id)?.label ?? id;

function head(id, ctx) {
  const { t, order } = ctx;
  const isOrder = id === order.metric;
  const label = labelOf(ctx, id);
  return h("th", { scope: "col", class: isOrder ? "ordering" : null, "aria-sort": isOrder ? (order.isDescending ? "descending" : "ascending") : null },
    ctx.measures.get(id)?.ordered ? h("button", { title: t("sortBy", label), "data-key": `sort ${id}`, onclick: () => ctx.go({ order: isOrder && order.isDescending ? id : `-${id}` }) },
      label, h("span", { "aria-hidden": "true" }, isOrder ? (order.isDescending ? " ↓" : " ↑") : "")) : label);
}

function toolbar(ctx, period) {
  const { t, order } = ctx;
  const query = ctx.query();
  const set = (name, standard) => (value) => ctx.go({ [name]: value === standard ? null : value });
  const by = h("select", { "aria-label": t("orderBy"), "data-key": "by", onchange: () => ctx.go({ order: `-${by.value}` }) },
    [...ctx.measures.values()].filter((m) => m.ordered).map((m) => h("option", { value: m.id }, m.label)));
  by.value = order.metric;
  return h("div.toolbar.no-print",
    h("div.left",
      query.company ? null : segments(t, "kind", t("clientsTitle"), ["contacts", "companies"], query.kind === "company" ? "companies" : "contacts", (kind) => ctx.go({ kind: kind === "companies" ? "company" : null })),
      periodBox(period, query.period ?? "last_30_days", ctx),
      segments(t, "viewer", t("records"), ["all", "own"], query.viewer ?? "all", set("viewer", "all"))),
    h("div.by", by, iconButton(order.isDescending ? "down" : "up", t(order.isDescending ? "highestFirst" : "lowestFirst"), () => ctx.go({ order: order.isDescending ? order.metric : `-${order.metric}` }), { "data-key": "direction" })),
    h("div.right",
      h("button.quiet", { "data-key": "filters", onclick: () => filterDialog(ctx) }, icon("sliders"), ctx.conditions.length > 0 ? t("filtersOn", ctx.conditions.length) : t("filters")),
      h("button.quiet", { "data-key": "columns", onclick: () => columnsDialog(ctx) }, icon("table"), t("chooseColumns")),
      menuButton(iconButton("download", t("clientsCsv"), null, { "data-key": "share" }), t("clientsCsv"), () => [
        [t("csvSheet"), () => save(ctx, "spreadsheet")], [t("csv"), () => save(ctx, null)], [t("print"), () => print()]])));
}

const save = (ctx, form) => using(import("./export.js"), ctx, (m) => m.download(ctx, "ranking.csv", { ...ctx.query(), columns: ctx.shown.join(","), form }));

/** What the list is restricted to, each to be taken away. */
function chips(ctx) {
  const { t, conditions } = ctx;
  const without = (at) => conditions.filter((c, i) => i !== at).map((c) => c.text).join(";") || null;
  return conditions.length === 0 ? null : h("ul.chips", { role: "list", "aria-label": t("filters") }, conditions.map((condition, i) => {
    const text = textOf(condition, ctx);
    return h("li.chip", bdi(text), iconButton("close", t("removeFilter", text), () => ctx.go({ where: without(i) }), { "data-key": `chip ${condition.text}` }));
  }));
}

const nobody = (ctx) => h("div.broken", h("p", ctx.t("noClients")),
  ctx.conditions.length > 0 ? h("button.primary", { "data-key": "clear", onclick: () => ctx.go({ where: null }) }, ctx.t("clearFilters")) : null);

/** Which figures stand beside the clients, in the order in which they were chosen. */
function columnsDialog(ctx) {
  using(import("./settings.js"), ctx, ({ many }) => {
    const chosen = many({ type: "METRICS", name: "columns", label: ctx.t("chooseColumns"), most: MOST_COLUMNS, defaults: [] }, ctx.shown, { metrics: [...ctx.measures.values()] }, ctx);
    dialog(ctx.body, ctx.t, { title: ctx.t("chooseColumns"), body: chosen.element, submit: () => ctx.go({ columns: chosen.values().join(",") || null }) });
  });
}

if (!customElements.get("crm-clients")) {
  customElements.define("crm-clients", CrmClients);
}
