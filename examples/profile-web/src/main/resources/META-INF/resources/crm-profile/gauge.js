import { bdi, h, iconButton } from "./dom.js";
import { opener, short, undefinedText, whatOf } from "./values.js";

const BANDS = 7;

/** The load on a scale of seven named bands, and one more for each pipeline where they are shown. */
export function gauge(widget, ctx) {
  const [whole, byPipeline] = widget.figures;
  const isOn = byPipeline !== undefined;
  return h("div.gauges",
    one(whole.value, whatOf(whole), null, ctx, whole.earlier),
    byPipeline?.value.type === "BREAKDOWN" ? byPipeline.value.slices.map((slice) =>
      one(slice.value, { label: `${byPipeline.label}, ${slice.label}`, text: slice.value.text, value: slice.value, evidence: slice.evidence }, slice, ctx)) : null,
    widget.locks.includes("CONFIGURE") ? null : h("button.link.no-print", { "aria-pressed": String(isOn), "data-key": "pipelines",
      onclick: () => ctx.edit({ edit: "configure", id: widget.id, settings: { ...widget.settings, byPipeline: [String(!isOn)] } }),
    }, ctx.t(isOn ? "hidePipelines" : "byPipeline")));
}

function one(value, what, slice, ctx, earlier) {
  const { t } = ctx;
  const name = slice ? h("h4", bdi(slice.label)) : null;
  if (value.type !== "LEVEL") {
    return h("div.gauge", name, h("p.note.undefined-text", undefinedText(value, ctx) ?? value.text),
      h("div.scale", { "aria-hidden": "true" }, Array.from({ length: BANDS }, () => h("span.band.unknown"))));
  }
  const past = earlier?.value?.type === "LEVEL" ? earlier.value : null;
  const edges = value.edges.map(Number);
  const target = (edges[2] + edges[3]) / 2;
  const before = past ? t("against", short(past, ctx), earlier.period.label) : null;
  // The scales of two periods differ by their highest client: what is drawn is the earlier load on this one's scale.
  const ghost = past && value.scale > 0 ? Math.min(100, (Number(past.current.value) / value.scale) * 100) : null;
  return h("div.gauge",
    name,
    h("div.gauge-head",
      opener(ctx, { ...what, text: `${value.current.text}, ${value.label}` }, [h("span.big", short(value, ctx)), h("span", { class: `level level-${value.level}` }, value.label)]),
      h("span.note.target", `${t("target", value.target.text)} (${t(value.manual ? "manual" : "automatic")})`,
        ctx.may.setTargets ? iconButton("gear", t("targetSet"), () => ctx.setTarget(slice?.key ?? null, slice?.label, value), { class: "icon no-print", "data-key": `target ${slice?.key ?? ""}` }) : null)),
    before ? h("p.note", before) : null,
    h("div.scale", { role: "img", onclick: () => ctx.open(what), "aria-label": `${value.label}: ${value.current.text}. ${t("scale", value.scale)}. ${t("target", value.target.text)}` },
      value.levels.map(({ level, label }, i) => {
        const width = edges[i] - (edges[i - 1] ?? 0);
        return h("span", { class: `band band-${i + 1}${width < 9 ? " narrow" : ""}${level === value.level ? " current" : ""}`, style: { "--width": width }, title: label },
          h("span.caption", label));
      }),
      h("span.aim", { style: { "--at": target } }),
      ghost === null ? null : h("span.marker.ghost", { style: { "--at": ghost }, title: before }),
      h("span.marker", { style: { "--at": Number(value.position) } })));
}

/** A number as it is written in a language, as a decimal text; null when it is none. */
export function decimalOf(text, locale) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(-12345678.9);
  const part = (type) => parts.find((p) => p.type === type)?.value ?? "";
  const zero = new Intl.NumberFormat(locale, { useGrouping: false }).format(0).codePointAt(0);
  const latin = [...text.trim()].map((c) => (c.codePointAt(0) >= zero && c.codePointAt(0) <= zero + 9 ? String(c.codePointAt(0) - zero) : c)).join("");
  const [whole, fraction, ...rest] = latin.split(part("decimal") || ".");
  const isGrouped = new RegExp(`^\\d{1,3}(?:[${part("group") === "'" || part("group") === "’" ? "'’" : `\\${part("group") || ","}`}\\s]\\d{3})+$`, "u").test(whole);
  const digits = isGrouped ? whole.replace(/\D/g, "") : whole;
  return rest.length === 0 && /^\d{1,7}$/.test(digits) && (fraction === undefined || /^\d{1,6}$/.test(fraction)) ? digits + (fraction ? `.${fraction}` : "") : null;
}

/** The dialog behind the gear: the average of all clients, or a number. It is everybody's, so it says who set it. */
export async function targetDialog(pipeline, label, value, ctx) {
  const { t } = ctx;
  const now = await ctx.readTarget(pipeline).catch(() => ({}));
  const write = (number) => new Intl.NumberFormat(ctx.numbers, { maximumFractionDigits: 6, useGrouping: false }).format(Number(number));
  const number = h("input", { type: "text", inputmode: "decimal", id: "target", autocomplete: "off", value: value.manual ? write(value.target.value) : "" });
  const manual = h("input", { type: "radio", name: "how", value: "manual", checked: value.manual });
  const auto = h("input", { type: "radio", name: "how", value: "auto", checked: !value.manual });
  const read = h("span.note", { role: "status" });
  const sync = () => {
    const decimal = decimalOf(number.value, ctx.numbers);
    number.disabled = !manual.checked;
    number.required = manual.checked;
    number.setCustomValidity(manual.checked && (decimal === null || Number(decimal) > 1_000_000) ? t("p_target-wrong", "", new Intl.NumberFormat(ctx.numbers).format(1_000_000)) : "");
    read.textContent = manual.checked && decimal !== null ? `= ${new Intl.NumberFormat(ctx.numbers, { maximumFractionDigits: 6 }).format(Number(decimal))}` : "";
  };
  number.addEventListener("input", sync);
  [manual, auto].forEach((radio) => radio.addEventListener("change", () => { sync(); if (manual.checked) number.focus(); }));
  sync();
  const by = now.user ? t("targetBy", now.userName ?? now.user, new Intl.DateTimeFormat(ctx.numbers, { dateStyle: "medium" }).format(new Date(now.at))) : null;
  return ctx.dialog({
    title: pipeline ? `${t("targetTitle")}: ${label}` : t("targetTitle"),
    body: [h("p", h("b", t("targetAll"))), h("p.note", t("targetHelp")), h("label.check", auto, t("targetAuto")), h("label.check", manual, t("targetManual")),
      h("label.field", t("targetValue"), number, read), by ? h("p.note", by) : null],
    save: t("targetSave"),
    submit: () => ctx.saveTarget(pipeline, manual.checked ? decimalOf(number.value, ctx.numbers) : null),
  });
}
