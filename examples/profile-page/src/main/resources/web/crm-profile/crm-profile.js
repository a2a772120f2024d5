/**
 * <crm-profile client="contact:42" period="this_quarter"></crm-profile>
 *
 * Attributes: client, period, compare (PREVIOUS, YEAR_EARLIER), viewer (all, own), list (the records that are open), lang, base (where the
 * server is; where this script came from unless given). The element tells of every change by an event "crm-profile-navigate", whose detail has
 * the attributes that changed: a page that keeps them in its address can be linked to.
 */
import { Api } from "./api.js";
import { actions } from "./actions.js";
import { dialog } from "./dialog.js";
import { h, icon } from "./dom.js";
import { header, toolbar } from "./header.js";
import { explain, recordsPanel } from "./records.js";
import { tile } from "./tile.js";
import { localeOf, wordsOf } from "./words.js";

const SLOW = 3_000;

export class CrmProfile extends HTMLElement {
  static observedAttributes = ["client", "period", "compare", "viewer", "list", "lang"];

  #root = this.attachShadow({ mode: "open" });
  #body = h("div.body");
  #live = h("div.sr", { role: "status" });
  #request = null;
  #scheduled = false;
  #panel = null;
  #ctx = null;
  #words = (key) => key;

  connectedCallback() {
    this.#root.replaceChildren(h("link", { rel: "stylesheet", href: new URL("crm-profile.css", import.meta.url) }),
      h("link", { rel: "stylesheet", href: new URL("widgets.css", import.meta.url) }), this.#live, this.#body);
    this.reload();
  }

  disconnectedCallback() {
    this.#request?.abort();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) {
      return;
    } else if (name === "list") {
      this.#showList();
    } else if (!this.#scheduled) {
      // Several attributes that change together make one request.
      this.#scheduled = true;
      queueMicrotask(() => { this.#scheduled = false; this.reload(); });
    }
  }

  /** What is asked of the server, besides what it is asked for. */
  query() {
    const read = (name) => this.getAttribute(name);
    return { client: read("client"), period: read("period"), compare: read("compare"), viewer: read("viewer"), lang: this.#locale() };
  }

  #language() {
    return (this.getAttribute("lang") ?? this.closest("[lang]")?.lang ?? navigator.language).split("-")[0];
  }

  #locale() {
    return localeOf(this.#language());
  }

  /** Reads the profile anew. */
  async reload() {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const api = new Api(new URL(this.getAttribute("base") ?? "../", this.hasAttribute("base") ? document.baseURI : import.meta.url));
    const isFirst = this.#ctx === null || this.#ctx.query().client !== this.query().client;
    this.#body.setAttribute("aria-busy", "true");
    this.#body.querySelector(".slow")?.remove();
    const asked = api.get("profile", this.query(), request.signal);
    asked.catch(() => {}); // Until it is awaited below, a failure belongs to nobody.
    if (isFirst) {
      this.#body.replaceChildren(skeleton());
    }
    let t = this.#words;
    let slow;
    try {
      t = await wordsOf(this.#language());
      this.#words = t;
      slow = setTimeout(() => this.#body.prepend(h("p.slow", { role: "status" }, t("slow"), h("button.link", { onclick: () => this.reload() }, t("retry")))), SLOW);
      const profile = await asked;
      profile.widgets.forEach((widget) => { widget.settings = lists(widget.settings); });
      this.#show(profile, api, t);
      this.#live.textContent = isFirst ? "" : t("updated");
    } catch (error) {
      if (!request.signal.aborted) {
        this.#fail(error, t);
      }
    } finally {
      clearTimeout(slow);
      if (this.#request === request) {
        this.#body.removeAttribute("aria-busy");
      }
    }
  }

  #fail(error, t) {
    this.#ctx = null;
    this.#body.replaceChildren(h("div.broken", { role: "alert" }, icon("warn"), h("h2", t("failed")), h("p", reasonOf(error, t)),
      h("button.primary", { onclick: () => this.reload() }, t("retry"))));
  }

  #show(profile, api, t) {
    const ctx = {
      profile, api, t, locale: this.#locale(), root: this.#root, query: () => this.query(), reload: () => this.reload(),
      reason: (error) => reasonOf(error, t), say: (text) => { this.#live.textContent = text; }, go: (change) => this.#go(change),
      visit: (client) => this.#go({ client, list: null }), dialog: (options) => dialog(this.#body, t, options),
      opened: (ref) => this.#go({ list: ref }), explain: (ref, box) => explain(ref, box, ctx),
      open: (what) => { this.#panel = what.at ?? what.evidence[0].ref; recordsPanel(what, ctx); },
    };
    Object.assign(ctx, actions(ctx));
    this.#ctx = ctx;
    const focused = this.#root.activeElement?.dataset.key;
    const split = profile.layout.split.replace("/", "-");
    this.#body.querySelectorAll(":scope > :not(dialog, .toast)").forEach((part) => part.remove());
    this.#body.prepend(header(ctx), toolbar(ctx), notices(ctx), h("div", { class: `grid split-${split}` }, profile.widgets.map((w) => tile(w, ctx))));
    const again = focused && this.#root.querySelector(`[data-key="${CSS.escape(focused)}"]`);
    again?.focus({ preventScroll: true });
    this.dispatchEvent(new CustomEvent("crm-profile-shown", { bubbles: true, composed: true, detail: { client: profile.client.id, name: profile.client.name } }));
    this.#showList();
  }

  /** Opens the list that the address names, or closes the one that it no longer does. */
  #showList() {
    const ref = this.getAttribute("list");
    if (this.#ctx && ref !== this.#panel) {
      this.#body.querySelector("dialog.drawer")?.close();
      this.#panel = ref;
      const what = ref && (find(this.#ctx.profile, ref) ?? { label: this.#ctx.t("record"), text: "", evidence: [{ ref, label: "" }] });
      if (what) {
        this.#ctx.open({ ...what, at: ref });
      }
    }
  }

  #go(change) {
    if ("list" in change) {
      this.#panel = change.list;
    }
    const changed = Object.entries(change).filter(([name, value]) => this.getAttribute(name) !== value);
    changed.forEach(([name, value]) => (value === null ? this.removeAttribute(name) : this.setAttribute(name, value)));
    if (changed.length > 0) {
      this.dispatchEvent(new CustomEvent("crm-profile-navigate", { bubbles: true, composed: true, detail: Object.fromEntries(changed) }));
    }
  }
}

/** Settings as lists: one value stands alone in a stored layout. */
const lists = (settings) => Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, [value].flat().map(String)]));

const reasonOf = (error, t) => (error.status === 0 ? t("gone") : error.status === 504 ? t("late") : error.message || t("failed"));

function skeleton() {
  const block = (kind) => h("div", { class: `tile skeleton ${kind}` });
  return h("div.grid.split-50-50", { "aria-hidden": "true" },
    ["full small", "half tall", "half tall", "half small", "half small", "half tall", "half tall"].map(block));
}

function notices(ctx) {
  const { profile, t } = ctx;
  const { warnings, repairs } = profile;
  return h("div.notices",
    repairs.length > 0 ? h("details.notice", h("summary", icon("warn"), t("repairs")), h("ul", repairs.map((r) => h("li", r)))) : null,
    warnings.length > 0 ? h("details.notice.warnings",
      h("summary", icon("warn"), h("span", t("warnings", warnings.length)), h("span.link", t("warningsShow"))),
      h("div.table-box", { tabindex: "0", role: "region", "aria-label": t("leftOut") }, h("ul", warnings.map((w) => h("li", w.message))))) : null);
}

/** Finds what a reference belongs to anywhere in a profile. */
function find(profile, ref) {
  const has = (what) => what.evidence?.some((e) => e.ref === ref);
  for (const figure of profile.widgets.flatMap((w) => w.figures)) {
    const parts = (figure.value.slices ?? figure.value.points ?? []).map((p) => ({ label: `${figure.label}, ${p.label}`, text: p.value.text, value: p.value, evidence: p.evidence }));
    const all = [{ label: figure.label, text: figure.value.text, value: figure.value, evidence: figure.evidence, earlier: figure.earlier }, ...parts];
    const found = all.find(has) ?? (figure.earlier && has(figure.earlier) ? all[0] : null);
    if (found) {
      return found;
    }
  }
  return null;
}

customElements.define("crm-profile", CrmProfile);
