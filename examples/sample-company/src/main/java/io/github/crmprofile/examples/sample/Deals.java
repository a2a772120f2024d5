package io.github.crmprofile.examples.sample;

import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Deals of three pipelines, from their creation to where they stand on the last day. */
record Deals(People people, Workdays workdays) {
    /** How often deals of the pipeline occur and are won and lost (the rest lingers), how much they are worth, how long they take. */
    private record Pipeline(
            String name, int share, int won, int lost, int amount, int days, List<String> stages, String lostStage) {}

    private static final List<Pipeline> PIPELINES = List.of(
            new Pipeline(
                    "sales", 64, 41, 43, 8_000, 38, List.of("new", "qualified", "proposal", "negotiation"), "lost"),
            new Pipeline("renewals", 23, 68, 20, 3_500, 18, List.of("due", "contacted", "quoted"), "churned"),
            new Pipeline("partner", 13, 38, 38, 17_000, 64, List.of("intro", "evaluation", "contract"), "dropped"));
    private static final List<String> GOODS =
            List.of("Annual licence", "Starter package", "Training", "Migration", "Support plan", "Extension", "Pilot");
    private static final List<String> ORIGINS = List.of("website", "referral", "trade fair", "campaign", "cold call");
    private static final int LONGEST_LINGERING = 240;
    // Of every so many deals, these two are the ones that a careless colleague entered.
    private static final int CARELESS_EVERY = 700;
    private static final int WITHOUT_DATE = 6;
    private static final int WITHOUT_CURRENCY = 11;

    List<Deal> generate(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> deal(number, workdays.after(number - 1, count)))
                .toList();
    }

    private Deal deal(int number, LocalDate created) {
        Draws draws = Draws.of("deal", number);
        int careless = number % CARELESS_EVERY;
        boolean isCareless = careless == WITHOUT_DATE || careless == WITHOUT_CURRENCY;
        int contact = isCareless || draws.chance(3) ? SampleCompany.BUSIEST_NUMBER : people.active(draws);
        int company = people.companyOf(contact);
        Deal.Builder deal = Deal.builder("d" + number).primaryContact(People.text(contact));
        String good = draws.pick(GOODS);
        if (company > 0) {
            deal.company(People.text(company)).title(good + " for " + Names.company(company));
        } else {
            deal.title(good + " for " + Names.person(contact));
        }
        String colleague = draws.chance(25) ? people.colleague(contact) : null;
        if (colleague != null) {
            deal.contact(colleague);
        }
        deal.createdAt(workdays.time(draws, created))
                .responsible(draws.chance(90) ? People.responsible(contact) : draws.pick(SampleCompany.USERS))
                .attribute("origin", draws.pick(ORIGINS));
        Pipeline pipeline = PIPELINES.get(
                draws.weighted(PIPELINES.stream().mapToInt(Pipeline::share).toArray()));
        LocalDate closed = course(deal.pipeline(pipeline.name()), pipeline, draws, created, careless == WITHOUT_DATE);
        boolean isOpen = closed.isAfter(workdays.last());
        if (!draws.chance(isOpen ? 9 : 1) || isCareless) {
            deal.amount(BigDecimal.valueOf(draws.around(pipeline.amount()) / 50 * 50 + 50));
            deal.currency(careless == WITHOUT_CURRENCY ? null : currency(draws, company));
        }
        return deal.build();
    }

    /** Takes the deal through its stages, and answers the day on which it is closed, or would be. */
    private LocalDate course(Deal.Builder deal, Pipeline pipeline, Draws draws, LocalDate created, boolean isClosed) {
        int fate = draws.weighted(pipeline.won(), pipeline.lost(), 100 - pipeline.won() - pipeline.lost());
        int days = 1 + Math.toIntExact(draws.around(pipeline.days()));
        LocalDate closed =
                Workdays.orNext(created.plusDays(fate == 2 ? days + draws.between(0, LONGEST_LINGERING) : days));
        if (!closed.isAfter(workdays.last()) || isClosed) {
            boolean isWon = fate == 0;
            deal.outcome(isWon ? Outcome.WON : Outcome.LOST).stage(isWon ? "won" : pipeline.lostStage());
            if (!isClosed) {
                deal.closedAt(workdays.time(draws, closed)).modifiedAt(workdays.time(draws, closed));
            }
        } else {
            long age = ChronoUnit.DAYS.between(created, workdays.last());
            int stages = pipeline.stages().size();
            int stage = Math.toIntExact(Math.min(stages - 1L, age * stages / days));
            deal.outcome(Outcome.OPEN).stage(pipeline.stages().get(stage));
            deal.modifiedAt(workdays.time(draws, workdays.between(draws, created, workdays.last())));
        }
        return closed;
    }

    private static String currency(Draws draws, int company) {
        return draws.chance(94)
                ? Names.currency(company)
                : List.of("EUR", "USD", "GBP").get(draws.weighted(50, 35, 15));
    }
}
