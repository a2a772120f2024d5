import { reasonOf } from "./api.js";
import { h } from "./dom.js";
import { write } from "./values.js";

/** A number as it is written in a language, as a decimal text; null when it is none. */
export function decimalOf(text, locale) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(-12345678.9);
  const part = (type) => parts.find((p) => p.type === type)?.value ?? "";
  const zero = new Intl.NumberFormat(locale, { useGrouping: false }).format(0).codePointAt(0);
  const latin = [...text.trim()].map((c) => (c.codePointAt(0) >= zero && c.codePointAt(0) <= zero + 9 ? String(c.codePointAt(0) - zero) : c)).join("");
  const [whole, fraction, ...rest] = latin.split(part("decimal") || ".");
  const group = /['’]/.test(part("group")) ? "'’" : part("group") || ",";
  const isGrouped = new RegExp(`^\\d{1,3}(?:[${group}\\s]\\d{3})+$`, "u").test(whole);
  const digits = isGrouped ? whole.replace(/\D/g, "") : whole;
  return rest.length === 0 && /^\d{1,12}$/.test(digits) && (fraction === undefined || /^\d{1,6}$/.test(fraction)) ? digits + (fraction ? `.${fraction}` : "") : null;
}

/** The dialog behind the gear: the average of all clients, or a number. It is everybody's, so it says who set it. */
export async function targetDialog(pipeline, label, ctx) {
  const { t } = ctx;
  let now = await ctx.readTarget(pipeline);
  if (!now) {
    return null;
  }
  const plain = (number) => write(number, ctx, { maximumFractionDigits: 6, useGrouping: false });
  const number = h("input", { type: "text", inputmode: "decimal", id: "target", autocomplete: "off", value: now.value === null ? "" : plain(now.value) });
  const manual = h("input", { type: "radio", name: "how", value: "manual", checked: now.value !== null });
  const auto = h("input", { type: "radio", name: "how", value: "auto", checked: now.value === null });
  const read = h("span.note", { role: "status" });
  const sync = () => {
    const decimal = decimalOf(number.value, ctx.numbers);
    number.disabled = !manual.checked;
    number.required = manual.checked;
    number.setCustomValidity(manual.checked && (decimal === null || Number(decimal) > 1_000_000) ? t("p_target-wrong", "", write(1_000_000, ctx)) : "");
    read.textContent = manual.checked && decimal !== null ? `= ${write(decimal, ctx, { maximumFractionDigits: 6 })}` : "";
  };
  number.addEventListener("input", sync);
  [manual, auto].forEach((radio) => radio.addEventListener("change", () => { sync(); if (manual.checked) number.focus(); }));
  sync();
  const by = now.user ? t("targetBy", now.userName, new Intl.DateTimeFormat(ctx.numbers, { dateStyle: "medium" }).format(new Date(now.at))) : null;
  return ctx.dialog({
    title: pipeline ? `${t("targetTitle")}: ${label}` : t("targetTitle"),
    body: [h("p", h("b", t("targetAll"))), h("p.note", t("targetHelp")), h("label.check", auto, t("targetAuto")), h("label.check", manual, t("targetManual")),
      h("label.field", t("targetValue"), number, read), by ? h("p.note", by) : null],
    save: t("targetSave"),
    submit: async () => {
      try {
        await ctx.saveTarget(pipeline, manual.checked ? decimalOf(number.value, ctx.numbers) : null, now.version);
      } catch (error) {
        if (error.code !== "target-changed") {
          throw new Error(reasonOf(error, t), { cause: error });
        }
        // What somebody else has set is only replaced by who knows of it.
        now = error.arguments.target;
        throw new Error(t("p_target-changed", now.value === null ? t("targetAuto") : plain(now.value), now.userName, ctx.time(new Date(now.at))), { cause: error });
      }
    },
  });
}
