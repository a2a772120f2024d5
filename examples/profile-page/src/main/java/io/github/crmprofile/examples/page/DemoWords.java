package io.github.crmprofile.examples.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the codes of the demo's database are called: an application has such names already, and gives them to the labels. */
final class DemoWords {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("pipeline.sales", "Sales"),
            Map.entry("pipeline.renewals", "Renewals"),
            Map.entry("pipeline.partner", "Partners"),
            Map.entry("stage.new", "New"),
            Map.entry("stage.qualified", "Qualified"),
            Map.entry("stage.proposal", "Proposal"),
            Map.entry("stage.negotiation", "Negotiation"),
            Map.entry("stage.due", "Due"),
            Map.entry("stage.contacted", "Contacted"),
            Map.entry("stage.quoted", "Quoted"),
            Map.entry("stage.intro", "Introduction"),
            Map.entry("stage.evaluation", "Evaluation"),
            Map.entry("stage.contract", "Contract"),
            Map.entry("stage.won", "Won"),
            Map.entry("stage.lost", "Lost"),
            Map.entry("stage.churned", "Churned"),
            Map.entry("stage.dropped", "Dropped"),
            Map.entry("attribute.origin", "Origin"),
            Map.entry("responsible.aurora", "Aurora Bellini"),
            Map.entry("responsible.bruno", "Bruno Caruso"),
            Map.entry("responsible.carlotta", "Carlotta Donati"),
            Map.entry("responsible.dario", "Dario Esposito"),
            Map.entry("responsible.elisa", "Elisa Ferri"),
            Map.entry("responsible.filippo", "Filippo Greco"),
            Map.entry("responsible.greta", "Greta Huber"),
            Map.entry("responsible.hugo", "Hugo Iversen"));
    private static final Map<String, String> ITALIAN = Map.ofEntries(
            Map.entry("pipeline.sales", "Vendite"),
            Map.entry("pipeline.renewals", "Rinnovi"),
            Map.entry("pipeline.partner", "Partner"),
            Map.entry("stage.new", "Nuova"),
            Map.entry("stage.qualified", "Qualificata"),
            Map.entry("stage.proposal", "Proposta"),
            Map.entry("stage.negotiation", "Trattativa"),
            Map.entry("stage.due", "In scadenza"),
            Map.entry("stage.contacted", "Contattata"),
            Map.entry("stage.quoted", "Preventivo inviato"),
            Map.entry("stage.intro", "Primo incontro"),
            Map.entry("stage.evaluation", "Valutazione"),
            Map.entry("stage.contract", "Contratto"),
            Map.entry("stage.won", "Vinta"),
            Map.entry("stage.lost", "Persa"),
            Map.entry("stage.churned", "Non rinnovata"),
            Map.entry("stage.dropped", "Abbandonata"),
            Map.entry("attribute.origin", "Provenienza"));

    private DemoWords() {}

    static Map<String, String> of(Locale locale) {
        var words = new HashMap<>(ENGLISH);
        if (locale.getLanguage().equals("it")) {
            words.putAll(ITALIAN);
        }
        return words;
    }

    /** The name of a user, as people call it. */
    static String user(String id) {
        return ENGLISH.getOrDefault("responsible." + id, id);
    }
}
