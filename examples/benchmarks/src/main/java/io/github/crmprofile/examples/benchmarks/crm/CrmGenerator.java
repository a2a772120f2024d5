package io.github.crmprofile.examples.benchmarks.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * An invented CRM of three years. What a contact has depends on the seed and the contact alone: the same contacts are found in a CRM of any size,
 * so that what grows are the others.
 *
 * <p>Most contacts have around 40 activities; one in {@value #BUSY} is busy, the first of them most of all. There is a deal for five activities,
 * and an invoice for ten.
 */
public final class CrmGenerator {

    /** How many contacts a company has. */
    public static final int CONTACTS_OF_COMPANY = 5;

    static final int MOST = 50_000;
    private static final int BUSY = 97;
    private static final int MEDIAN = 40;
    private static final int YEARS = 3;
    private static final String[] CHANNELS = {
        "email", "email", "email", "email", "call", "call", "call", "meeting", "chat", "message", "feed", "task", "note"
    };

    private final long seed;
    private final Size size;
    private final LocalDate today;
    private final Instant from;
    private final long seconds;

    /**
     * Prepares a CRM.
     *
     * @param seed the same gives the same
     * @param size how large
     * @param today the day on which it ends
     */
    public CrmGenerator(long seed, Size size, LocalDate today) {
        this.seed = seed;
        this.size = size;
        this.today = today;
        this.from = today.minusYears(YEARS).atStartOfDay().toInstant(ZoneOffset.UTC);
        this.seconds = Duration.between(from, today.atStartOfDay().toInstant(ZoneOffset.UTC))
                .toSeconds();
    }

    /** The contact that is n-th in the order of the busy ones, 0 being the busiest. */
    public static int busy(int n) {
        return n * BUSY;
    }

    /** How many activities a contact has. */
    public int activities(int contact) {
        var random = new Random(seed ^ (contact * 0x9E3779B97F4A7C15L));
        random.nextLong();
        int usual = (int) Math.round(MEDIAN * Math.exp(0.6 * random.nextGaussian()));
        int busy = contact % BUSY == 0 ? (int) (size.largest() / Math.pow(1.0 + contact / (double) BUSY, 0.8)) : 0;
        return contact == 0 ? size.largest() : Math.max(Math.max(1, usual), busy);
    }

    /** The contact whose number of activities is nearest to a number. */
    public int contactWith(int activities) {
        int nearest = 0;
        for (int contact = 1; contact < size.contacts(); contact++) {
            if (Math.abs(activities(contact) - activities) < Math.abs(activities(nearest) - activities)) {
                nearest = contact;
            }
        }
        return nearest;
    }

    /** Hands over all of it. */
    public void writeTo(Rows rows) {
        for (int contact = 0; contact < size.contacts(); contact++) {
            if (contact % CONTACTS_OF_COMPANY == 0) {
                rows.company(new Rows.CompanyRow(contact / CONTACTS_OF_COMPANY));
            }
            writeContact(contact, rows);
        }
    }

    /** Hands over one contact with the records that it was made with. */
    public void writeContact(int contact, Rows rows) {
        int company = contact / CONTACTS_OF_COMPANY;
        rows.contact(new Rows.ContactRow(contact, company));
        var random = new Random(seed + contact * 0xD1B54A32D192ED03L);
        random.nextLong();
        int activities = activities(contact);
        int deals = Math.max(1, activities / 5);
        long first = (long) contact * MOST;
        for (int i = 0; i < deals; i++) {
            rows.deal(deal(first + i, contact, company, random));
        }
        for (int i = 0; i < activities; i++) {
            Long deal = random.nextInt(10) < 6 ? Long.valueOf(first + random.nextInt(deals)) : null;
            rows.activity(new Rows.ActivityRow(
                    first + i,
                    contact,
                    company,
                    deal,
                    CHANNELS[random.nextInt(CHANNELS.length)],
                    random.nextInt(100) < 4 ? "unknown" : random.nextBoolean() ? "in" : "out",
                    from.plusSeconds(random.nextLong(seconds)),
                    random.nextInt(100) < 92));
        }
        for (int i = 0; i < activities / 10; i++) {
            rows.invoice(invoice(first + i, contact, company, random));
        }
    }

    private Rows.DealRow deal(long id, int contact, int company, Random random) {
        Instant end = from.plusSeconds(seconds);
        Instant created = from.plusSeconds(random.nextLong(seconds));
        Instant closed = created.plusSeconds(1 + random.nextInt(120 * 86_400));
        int draw = random.nextInt(100);
        boolean isOpen = draw < 20 || closed.isAfter(end);
        Integer other = random.nextInt(4) == 0 ? neighbour(contact, random) : null;
        return new Rows.DealRow(
                id,
                contact,
                other,
                company,
                random.nextInt(3) == 0 ? "renewal" : "sales",
                isOpen ? "open" : draw < 65 ? "won" : "lost",
                random.nextInt(50) == 0 ? null : Long.valueOf(10_000L + random.nextInt(5_000_000)),
                currency(random),
                created,
                isOpen ? null : closed,
                isOpen
                        ? created.plusSeconds(
                                random.nextLong(Duration.between(created, end).toSeconds() + 1))
                        : closed);
    }

    private static String currency(Random random) {
        return random.nextInt(10) == 0 ? "USD" : "EUR";
    }

    private @Nullable Integer neighbour(int contact, Random random) {
        int company = contact / CONTACTS_OF_COMPANY;
        int other = company * CONTACTS_OF_COMPANY + random.nextInt(CONTACTS_OF_COMPANY);
        return other == contact || other >= size.contacts() ? null : Integer.valueOf(other);
    }

    private Rows.InvoiceRow invoice(long id, int contact, int company, Random random) {
        LocalDate issued = today.minusDays(random.nextInt(YEARS * 365));
        LocalDate paid = issued.plusDays(1 + random.nextInt(60));
        long cents = 5_000L + random.nextInt(2_000_000);
        int draw = random.nextInt(100);
        String status = draw < 4 ? "draft" : draw < 8 ? "void" : draw < 20 || paid.isAfter(today) ? "open" : "paid";
        long paidCents = status.equals("paid") ? cents : status.equals("open") && draw % 3 == 0 ? cents / 2 : 0;
        return new Rows.InvoiceRow(
                id,
                contact,
                company,
                status,
                cents,
                paidCents,
                currency(random),
                issued,
                issued.plusDays(30),
                status.equals("paid") ? paid : null);
    }
}
