import { using } from "./dialog.js";
import { bdi, h, icon, iconButton, menuButton } from "./dom.js";
import { until } from "./values.js";

/** Who it is: the name, what they do where, over which channel they are best reached and when they last were. */
export function header(ctx) {
  const { client } = ctx.profile;
  const { t } = ctx;
  const kind = t(client.kind === "company" ? "kindCompany" : "kindContact");
  const company = companyLink(client.company, ctx);
  const contacts = client.kind === "company" ? h("button.link", { "data-key": "contacts", onclick: () => ctx.showContacts() }, t("contacts")) : null;
  const about = [kind, client.position, company, client.industry, contacts].filter(Boolean).flatMap((part, i) => [i > 0 ? " · " : null, typeof part === "string" ? bdi(part) : part]);
  const figures = ctx.profile.widgets.filter((w) => w.kind === "CARD").flatMap((w) => w.figures);
  const fact = (metric, label) => {
    const figure = figures.find((f) => f.metric === metric);
    return figure && figure.value.type !== "UNDEFINED" ? h("span.pill", h("span", `${label}${until(figure, ctx)}: `), h("b", figure.value.text)) : null;
  };
  const step = (id, name, way) => (id ? iconButton(way, t(name), () => ctx.visit(id), { "data-key": name }) : null);
  const [previous, next] = ctx.neighbours();
  return h("header.who",
    h("span.avatar", { "aria-hidden": "true" }, initials(client.name)),
    h("div.who-text", h("h2", { dir: "auto" }, client.name), h("p.note", about)),
    h("div.who-side", fact("channel.preferred", t("preferred")), fact("activities.last", t("lastActivity")),
      previous || next ? h("span.steps.no-print", step(previous, "previousClient", "left"), step(next, "nextClient", "right")) : null));
}

/** Leads to a company; one that does not exist for the user has no name. */
export const companyLink = (id, ctx) => (ctx.companyNames[id] ? h("button.link", { onclick: () => ctx.visit(id) }, bdi(ctx.companyNames[id])) : null);

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();

/** For when and for whose eyes; and on the other side when it was read, and what can be done with the page. */
export function toolbar(ctx) {
  const { profile, t } = ctx;
  const query = ctx.query();
  const asked = query.compare ?? "";
  const compare = h("select", { "aria-label": t("compare"), "data-key": "compare", onchange: () => ctx.go({ compare: compare.value || null }) },
    ["", "PREVIOUS", "YEAR_EARLIER"].map((kind) => h("option", { value: kind }, kind === asked && kind && profile?.comparison ? t("versus", profile.comparison.period.label) : t(kind || "compareNone"))));
  compare.value = asked;
  const viewer = query.viewer === "own" ? "own" : "all";
  return h("div.toolbar.no-print",
    h("div.left",
      periodBox(profile?.period ?? null, query.period, ctx),
      compare,
      segments(t, "viewer", t("records"), ["all", "own"], viewer, (who) => ctx.go({ viewer: who === "all" ? null : who })),
      query.client?.startsWith("company:") ? segments(t, "scope", t("scope"), ["DIRECT_short", "WITH_CONTACTS_short"], `${query.scope ?? "DIRECT"}_short`, (scope) => ctx.go({ scope: scope === "DIRECT_short" ? null : "WITH_CONTACTS" })) : null),
    profile ? h("div.right",
      profile.warningCount > 0 ? h("button.quiet.warnings.shrinks", { "data-key": "warnings", "data-count": profile.warningCount, onclick: () => ctx.showWarnings() }, icon("warn"), h("span", t("warnings", profile.warningCount))) : null,
      h("button.quiet.shrinks", { "data-key": "timeline", onclick: () => ctx.timeline() }, icon("history"), h("span", t("timeline"))),
      h("span.note.read-at", { title: ctx.baseReadAt ? t("baseAsOf", ctx.baseReadAt) : null }, t("asOf", ctx.readAt)),
      iconButton("refresh", `${t("refresh")} · ${t("asOf", ctx.readAt)}`, () => ctx.reload(), { "data-key": "refresh" }),
      menuButton(iconButton("share", t("share"), null, { "data-key": "share" }), t("share"), () => [
        [t("copyLink"), () => ctx.copyLink()], [t("print"), () => ctx.print()], [t("allCsv"), () => ctx.exportAll()], "-", [t("shortcuts"), () => ctx.help()]]),
      h("button.quiet.shrinks", { "data-key": "customise", "aria-pressed": String(ctx.isCustomising()), onclick: () => ctx.customise() }, icon("sliders"), h("span", t(ctx.isCustomising() ? "done" : "customise")))) : null);
}

/** A choice of one of a few words. */
export const segments = (t, name, label, values, current, go) => h("div.segments", { role: "group", "aria-label": label }, values.map((value) =>
  h("button", { "aria-pressed": String(value === current), "data-key": `${name} ${value}`, onclick: () => go(value) }, t(value))));

/** The period, and the way to another. What was chosen is named at once, before its numbers are there. */
export function periodBox(period, asked, ctx) {
  const { t } = ctx;
  const name = h("span.period-name", period?.name ?? (asked && t.has(asked) ? t(asked) : asked || t("period")));
  const label = h("span.note", period && period.name !== period.label ? period.label : "");
  const choose = (text, shown) => {
    name.textContent = shown;
    label.textContent = "";
    ctx.go({ period: text });
  };
  const button = h("button.period", { "aria-expanded": "false", "aria-haspopup": "dialog", "data-key": "period",
    onclick: () => using(import("./periods.js"), ctx, (m) => m.choosePeriod(box, button, period, t, choose)) },
  icon("calendar"), h("span.period-text", name, label), icon("down"));
  const box = h("div.period-box", button);
  return box;
}

/** What must be known of the whole page: repairs of its layout, and that a period which is not over is compared with one that is. */
export function notices(ctx) {
  const { profile, t } = ctx;
  const { period, comparison, repairs } = profile;
  const [, unit] = /^this_((?:fiscal_|half_)?year|quarter|month|week)$/.exec(period.text) ?? [];
  const toDate = `${unit}_to_date`;
  const isRunning = comparison?.kind === "PREVIOUS" && unit && period.last > ctx.readDay;
  return h("div.notices",
    repairs.length > 0 ? h("details.notice", h("summary", icon("warn"), t("repairs")), h("ul", repairs.map((r) => h("li", { lang: "en" }, r)))) : null,
    isRunning ? h("p.notice.running", t("soFar", period.name, comparison.period.label), " ", h("button.link", { onclick: () => ctx.go({ period: toDate }) }, t(toDate))) : null);
}

/** What stands on paper in place of the toolbar. */
export function printLine(ctx) {
  const { profile, t } = ctx;
  const name = profile.period.name === profile.period.label ? profile.period.label : `${profile.period.name} (${profile.period.label})`;
  const parts = [name, profile.comparison ? t("against0", profile.comparison.period.label) : null, t(ctx.query().viewer === "own" ? "ownRecords" : "allRecords"),
    t("asOf", ctx.readAt), ctx.userName, location.host];
  return h("p.print-line.note", parts.filter(Boolean).join(" · "));
}
