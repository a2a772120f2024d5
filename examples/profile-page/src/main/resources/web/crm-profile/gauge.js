import { h, iconButton } from "./dom.js";
import { opener, undefinedText, whatOf } from "./values.js";

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
  const name = slice ? h("h4", slice.label) : null;
  if (value.type !== "LEVEL") {
    return h("div.gauge", name, h("p.note.undefined-text", undefinedText(value, ctx) ?? value.text),
      h("div.scale", { "aria-hidden": "true" }, Array.from({ length: BANDS }, () => h("span.band.unknown"))));
  }
  const position = Number(value.position);
  const edges = value.edges.map(Number);
  const target = (edges[2] + edges[3]) / 2;
  return h("div.gauge",
    name,
    h("div.gauge-head",
      opener(ctx, { ...what, text: `${value.current.text}, ${value.label}` }, [
        h("span.big", value.current.text), h("span", { class: `level level-${value.level}` }, value.label)]),
      earlier ? h("span.note.before-that", ctx.t("against", `${earlier.value.current?.text ?? "–"} (${earlier.period.label})`)) : null,
      h("span.note.target", `${ctx.t("target", value.target.text)} (${ctx.t(value.manual ? "manual" : "automatic")})`,
        iconButton("gear", ctx.t("targetSet"), () => ctx.setTarget(slice?.key ?? null, value), { class: "icon no-print", "data-key": `target ${slice?.key ?? ""}` }))),
    h("div.scale", { role: "img", onclick: () => ctx.open(what), "aria-label": `${value.label}: ${value.current.text}. ${ctx.t("scale", value.scale)}. ${ctx.t("target", value.target.text)}` },
      value.levels.map(({ level, label }, i) => {
        const width = edges[i] - (edges[i - 1] ?? 0);
        return h("span", { class: `band band-${i + 1}${width < 5 ? " narrow" : ""}${level === value.level ? " current" : ""}`, style: { "--width": width }, title: label },
          h("span.caption", label));
      }),
      h("span.aim", { style: { "--at": target } }),
      h("span.marker", { style: { "--at": position } })));
}

/** The dialog behind the gear: the average of all clients, or a number of one's own. */
export function targetDialog(pipeline, value, ctx) {
  const { t } = ctx;
  const number = h("input", { type: "number", id: "target", min: "0", max: "1000000", step: "any", value: value.manual ? plain(value.target) : "" });
  const manual = h("input", { type: "radio", name: "how", value: "manual", checked: value.manual });
  const auto = h("input", { type: "radio", name: "how", value: "auto", checked: !value.manual });
  const sync = () => {
    number.disabled = !manual.checked;
    number.required = manual.checked;
  };
  [manual, auto].forEach((radio) => radio.addEventListener("change", () => { sync(); if (manual.checked) number.focus(); }));
  sync();
  return ctx.dialog({
    title: pipeline ? `${t("targetTitle")}: ${pipeline}` : t("targetTitle"),
    body: [h("p.note", t("targetHelp")), h("label.check", auto, t("targetAuto")), h("label.check", manual, t("targetManual")),
      h("label.field", t("targetValue"), number)],
    submit: () => ctx.saveTarget(pipeline, manual.checked ? number.value : null),
  });
}

const plain = (quotient) => String(Number(quotient.value ?? 0));
