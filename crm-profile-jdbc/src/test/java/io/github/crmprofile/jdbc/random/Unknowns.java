package io.github.crmprofile.jdbc.random;

import io.github.crmprofile.contract.Dataset;
import io.github.crmprofile.contract.RecordCopies;
import io.github.crmprofile.jdbc.database.TestDatabase;
import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.WhiteSpace;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what is unknown in other ways than as NULL: as white space, and as times that are none. */
final class Unknowns {

    /** Beyond the years that a time may have. */
    private static final Instant NEVER = Instant.parse("+12000-01-01T00:00:00Z");

    private static final List<String> NO_TIMES = List.of(
            "n/a",
            "infinity",
            "20260328223000",
            "2026-03-28",
            "2026-03-28 22:30:00",
            "0000-03-28T22:30:00.000000000",
            "0000-00-00T00:00:00.000000000",
            "2026-13-28T22:30:00.000000000",
            "2026-03-28T24:00:00.000000000",
            "2026-03-28T22:30:00.00000000",
            "2026-03-28T22:30:00.000000000Z",
            "2026-03-28T22:30:00.000000000 ",
            "12026-03-28T22:30:00.00000000");
    private static final List<String> NO_SECONDS = List.of("253402300800", "-62135596801", "999999999999999");

    private static final Map<String, List<String>> TIDY_TEXTS = Map.of(
            "contact", List.of("c_company", "c_position", "c_website"),
            "company", List.of("c_position", "c_website"),
            "deal",
                    List.of(
                            "d_title",
                            "d_company",
                            "d_pipeline",
                            "d_stage",
                            "d_outcome",
                            "d_currency",
                            "d_responsible"),
            "activity", List.of("a_responsible", "a_completed"),
            "invoice",
                    List.of("i_number", "i_contact", "i_company", "i_deal", "i_status", "i_currency", "i_responsible"));

    private Unknowns() {}

    /** Returns white space as a literal, or NULL. */
    static String blank(RandomCrm crm, int longest) {
        if (crm.chance(0.3)) {
            return "NULL";
        }
        var text = new StringBuilder("'");
        while (text.length() <= longest && crm.chance(0.6)) {
            text.append(WhiteSpace.CHARACTERS.charAt(crm.random.nextInt(WhiteSpace.CHARACTERS.length())));
        }
        return text.append("'").toString();
    }

    /** Writes white space for the unknown texts of {@link io.github.crmprofile.jdbc.schema.TidySchema}. */
    static void inTidyTables(RandomCrm crm, Dataset data, TestDatabase database) {
        TIDY_TEXTS.forEach((table, columns) ->
                columns.forEach(column -> put(database, table, column, blank(crm, database.longestBlank()))));
        boolean hasRegion =
                data.deals().stream().anyMatch(deal -> deal.attributes().containsKey("region"));
        if (hasRegion) {
            put(database, "deal", "x_region", blank(crm, database.longestBlank()));
        }
    }

    /** Writes what is no date or time, and what the database takes for one, for the unknown ones of {@link io.github.crmprofile.jdbc.schema.TidySchema}. */
    static void datesInTidyTables(RandomCrm crm, TestDatabase database) {
        for (String column : List.of("i_issuedOn", "i_dueOn", "i_paidOn")) {
            put(database, "invoice", column, crm.one(database.noDates()));
        }
        for (String column : List.of("d_createdAt", "d_closedAt", "d_modifiedAt")) {
            put(database, "deal", column, crm.one(database.noTimes()));
        }
        put(database, "activity", "a_occurredAt", crm.one(database.noTimes()));
    }

    /** Writes what is no time for the unknown times of {@link io.github.crmprofile.jdbc.schema.AwkwardSchema}. */
    static void inAwkwardTables(RandomCrm crm, TestDatabase database) {
        put(database, "crm_deal", "changed", "'" + crm.one(NO_TIMES) + "'");
        put(database, "crm_todo", "ts", "'" + crm.one(NO_TIMES) + "'");
        put(database, "crm_deal", "closed", crm.one(NO_SECONDS));
        put(database, "crm_call", "ts", crm.one(NO_SECONDS) + "000");
    }

    private static void put(TestDatabase database, String table, String column, String literal) {
        database.execute("UPDATE " + table + " SET " + column + " = " + literal + " WHERE " + column + " IS NULL");
    }

    /** Returns the same records with times that cannot be read where {@link #inAwkwardTables} put some. */
    static Dataset withUnreadableTimes(Dataset data) {
        return new Dataset(
                data.clients(),
                data.deals().stream().map(Unknowns::unreadable).toList(),
                data.activities().stream().map(Unknowns::unreadable).toList(),
                data.invoices(),
                data.defaultCurrency(),
                data.zone());
    }

    private static Deal unreadable(Deal deal) {
        var times = new HashMap<String, Object>();
        if (deal.modifiedAt() == null) {
            times.put("modifiedAt", NEVER);
        }
        if (deal.closedAt() == null) {
            times.put("closedAt", NEVER);
        }
        return RecordCopies.with(deal, times);
    }

    private static Activity unreadable(Activity activity) {
        // A mail has its time in two columns of times.
        boolean isMail = activity.channel().equals(Channel.EMAIL);
        return activity.occurredAt() == null && !isMail
                ? RecordCopies.with(activity, Map.of("occurredAt", NEVER))
                : activity;
    }
}
