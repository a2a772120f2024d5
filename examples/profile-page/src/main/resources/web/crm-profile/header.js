import { h, icon, iconButton } from "./dom.js";
import { periodChooser } from "./periods.js";

/** Who it is: the name, what they do where, and over which channel they are best reached. */
export function header(ctx) {
  const { client, widgets, readAt } = ctx.profile;
  const { t } = ctx;
  const preferred = widgets.flatMap((w) => w.figures).find((f) => f.metric === "channel.preferred");
  const about = [t(client.kind === "company" ? "kindCompany" : "kindContact"), client.position, client.companyName, client.industry].filter(Boolean);
  const time = new Intl.DateTimeFormat(ctx.locale, { timeStyle: "medium" }).format(new Date(readAt));
  return h("header.who",
    h("span.avatar", { "aria-hidden": "true" }, initials(client.name)),
    h("div.who-text", h("h2", client.name), h("p.note", about.join(" · "))),
    h("div.who-side",
      preferred && preferred.value.type !== "UNDEFINED" ? h("span.pill", h("span", `${t("preferred")}: `), h("b", preferred.value.text)) : null,
      h("span.note", t("asOf", time))));
}

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();

/** For when and for whose eyes; and on the other side what the page is made of. */
export function toolbar(ctx) {
  const { profile, t } = ctx;
  const asked = ctx.query().compare ?? "";
  // A period without bounds has none before it.
  const against = profile.comparison?.period.label ?? t("compareNever");
  const compare = h("select", { "aria-label": t("compare"), "data-key": "compare", onchange: () => ctx.go({ compare: compare.value || null }) },
    ["", "PREVIOUS", "YEAR_EARLIER"].map((kind) => h("option", { value: kind }, t(kind || "compareNone"), kind && kind === asked ? ` (${against})` : null)));
  compare.value = asked;
  const viewer = ctx.query().viewer === "own" ? "own" : "all";
  return h("div.toolbar",
    h("div.left",
      periodChooser(profile.period, t, (period) => ctx.go({ period })),
      compare,
      h("div.segments", { role: "group", "aria-label": t("records") }, ["all", "own"].map((who) =>
        h("button", { "aria-pressed": String(who === viewer), "data-key": `viewer ${who}`, onclick: () => ctx.go({ viewer: who === "all" ? null : who }) }, t(who))))),
    h("div.right.no-print",
      h("button.primary", { "data-key": "add", onclick: () => ctx.browse() }, icon("plus"), t("add")),
      h("div.segments.splits", { role: "group", "aria-label": t("columns") }, ["70/30", "50/50", "30/70"].map((split) =>
        h("button", { title: split, "aria-label": split, "aria-pressed": String(split === profile.layout.split), "data-key": `split ${split}`, onclick: () => ctx.split(split) },
          h("span", { class: `columns-${split.replace("/", "-")}`, "aria-hidden": "true" })))),
      iconButton("reset", t("reset"), () => ctx.reset(), { "data-key": "reset" })));
}
