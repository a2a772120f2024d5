package io.github.crmprofile.examples.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of people and companies. The family names and the companies are invented; the numbers are reserved for fiction. */
final class Names {
    // The sizes of the two lists that make a name have no common divisor, so that the pairs repeat as late as possible.
    private static final List<String> GIVEN = words("""
            Giulia Marco Anna Lukas Chloé Davide Ingrid Tom Elena Mateo Sofia Henrik Laura Paolo Zoë Stefan Marta
            Julien Chiara Oliver Núria Fabio Katrin Luca Emma Andrea Freja Pietro Hannah Diego Silvia Jonas Alice
            Ruben Beatrice Søren Irene Martin Clara Nicola
            """);
    private static final List<String> FAMILY = words("""
            Ardovani Bellucore Brentholm Caldaresi Corvandi Dahlquister Delmontari Eibenreuter Fontaverde Fröhlingen
            Galvastro Grünthaler Hallowmere Isolandri Jarnvik Kettlemoor Klarenberg Lacombière Lindholmer Lumaresi
            Maravelli Montalcori Mørkfjell Navarriega Nordahlen Olivastri Oakenshire Pellegravi Pontavecchi
            Quintarossi Ravensdorf Rivalonga Rocastelli Sandhurster Serravento Silberstrom Solanégo Tarantelli-Moor
            Thornbridge Torrebruna Ulvendahl Valdescura Vanterpoel Villarosada Weidenhof Westerlundh Winterbourgh
            Xandrino Yarrowfield Zanfiori Zellenbach Zuccarossi Almerighetti
            """);
    private static final List<String> COMPANY = words("""
            Altavela Borealto Cintrona Dunmarrow Eskvalle Fiumarella Granvetto Halbrück Ivennasca Jarnholt Kestravia
            Lumerisca Montefosco Nordelva Orvassa Pellworth Quintavolo Rovendale Solvantica Tarnbrook Ulmstrand
            Valdorrana Westerlinde Ystmarken Zephirolo
            """);
    private static final List<String> TRADES = words("""
            Foods Logistics Software Textiles Medical Energy Building Motors Hotels Packaging Optics Insurance
            """);
    private static final List<String> INDUSTRIES = words("""
            Food Transport Software Fashion Healthcare Energy Construction Automotive Hospitality Packaging Electronics Insurance
            """);
    private static final List<String> FORMS = words("S.p.A. GmbH S.r.l. Ltd SAS S.r.l. Inc. S.p.A. GmbH S.r.l.");

    private Names() {}

    static String person(int number) {
        return GIVEN.get(number * 17 % GIVEN.size()) + " " + FAMILY.get(number * 29 % FAMILY.size());
    }

    static String company(int number) {
        return companyWords(number) + " " + FORMS.get(number % FORMS.size());
    }

    private static String companyWords(int number) {
        return COMPANY.get(number * 7 % COMPANY.size()) + " " + TRADES.get(number % TRADES.size());
    }

    static String industry(int number) {
        return INDUSTRIES.get(number % INDUSTRIES.size());
    }

    static String currency(int number) {
        return switch (FORMS.get(number % FORMS.size())) {
            case "Ltd" -> "GBP";
            case "Inc." -> "USD";
            default -> "EUR";
        };
    }

    static String domain(int company) {
        return plain(companyWords(company)).replace(' ', '-') + ".example";
    }

    static String mailbox(int person) {
        return plain(person(person)).replace(' ', '.');
    }

    static String mobile(int number) {
        return String.format(Locale.ROOT, "+44 7700 900%03d", number % 1_000);
    }

    static String landline(int number) {
        return String.format(Locale.ROOT, "+44 20 7946 0%03d", number % 1_000);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String plain(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replace('ø', 'o');
        return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
