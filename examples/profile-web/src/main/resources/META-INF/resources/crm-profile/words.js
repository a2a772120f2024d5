/** The page's own words. Names of metrics, widgets and codes come from the server in the same language. */

/** The languages there are words in, each with a file of its own here. */
export const LANGUAGES = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"];
const loaded = new Map();

/** The language that is spoken where a tag is asked for: with its region, without it, else English. */
const spokenFor = (tag) => LANGUAGES.find((own) => own === tag) ?? LANGUAGES.find((own) => own === tag.split("-")[0]) ?? "en";

/**
 * The words for a tag, as a function of their key and what is to stand in them. A word that counts has a form for each plural category of the
 * language, which is chosen by the first value. The member "language" is that of the words, which may be another than was asked for.
 */
export async function wordsOf(tag, file = new URL("words", import.meta.url)) {
  const asked = validTag(tag) ?? "en";
  const spoken = spokenFor(asked);
  const address = `${file}.${spoken}.json`;
  if (!loaded.has(address)) {
    loaded.set(address, await (await fetch(address)).json());
  }
  const words = loaded.get(address);
  const plurals = new Intl.PluralRules(spoken);
  const numbers = new Intl.NumberFormat(asked.split("-")[0] === spoken.split("-")[0] ? asked : spoken);
  const form = (word, values) => (typeof word === "string" ? word : word[plurals.select(values[0])] ?? word.other);
  const shown = (value) => (typeof value === "number" ? numbers.format(value) : String(value));
  const t = (key, ...values) => form(words[key] ?? key, values).replace(/\{(\d)\}/g, (whole, i) => (i in values ? shown(values[i]) : whole));
  return Object.assign(t, { language: spoken, has: (key) => key in words });
}

/** What stands in for words that have not come: their keys. */
export const noWords = Object.assign((key) => key, { language: "en", has: () => false });

/** A tag that formats can be made for, such as "de-CH"; null when it is none, as "C", "x-klingon" or the empty text. */
function validTag(tag) {
  try {
    return tag ? new Intl.Locale(tag.replaceAll("_", "-")).toString() : null;
  } catch {
    return null;
  }
}

/**
 * The language tag of a place in the document, through all shadow roots around it: that of the nearest element with a usable one, with its
 * region. Of the language alone the browser's own tag of it is taken, else the first that the browser prefers, else English.
 */
export function tagAt(element) {
  const preferred = navigator.languages.map(validTag).filter(Boolean);
  for (let at = element; at; at = at.parentNode ?? at.host) {
    const tag = at instanceof Element ? validTag(at.getAttribute("lang")) : null;
    if (tag) {
      return tag.includes("-") ? tag : preferred.find((own) => own.split("-")[0] === tag) ?? tag;
    }
  }
  return preferred[0] ?? "en";
}
