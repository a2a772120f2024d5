package io.github.crmprofile.examples.quickstart;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.PageRequest;
import io.github.crmprofile.Profile;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.RecordList;
import io.github.crmprofile.figure.ChangeExplanation;
import io.github.crmprofile.figure.Figure;
import io.github.crmprofile.figure.FigureResult;
import io.github.crmprofile.json.ProfileJson;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.ranking.RankingPage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints the profile of a client in the terminal: {@code --help} tells what can be asked for. */
public final class Quickstart {
    private static final int MISUSE = 2;
    private static final int FAILURE = 1;
    private static final int DEALS_SHOWN = 3;
    private static final int CLIENTS_SHOWN = 10;

    private final PrintStream out;
    private final PrintStream errors;
    private final Clock clock;
    private final boolean isColoured;

    Quickstart(PrintStream out, PrintStream errors, Clock clock, boolean isColoured) {
        this.out = out;
        this.errors = errors;
        this.clock = clock;
        this.isColoured = isColoured;
    }

    /**
     * Prints a profile; ends with 1 if there is none, and with 2 if the options are wrong.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status =
                new Quickstart(out, errors, Clock.systemUTC(), isColourful(System.getenv())).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** A terminal that says what it is, unless its user wants no colours: https://no-color.org */
    static boolean isColourful(Map<String, String> environment) {
        return !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    int run(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException misuse) {
            errors.println(misuse.getMessage() + "\n");
            errors.print(Options.USAGE);
            return MISUSE;
        }
        try {
            print(options);
            return 0;
        } catch (IllegalArgumentException problem) {
            errors.println(problem.getMessage());
            return FAILURE;
        }
    }

    private void print(Options options) {
        if (options.isHelp()) {
            out.print(Options.USAGE);
            return;
        }
        ZoneId zone = options.zone();
        Path csv = options.csv();
        Data data = csv == null ? Data.sample(clock, zone) : Data.csv(csv, zone);

        CrmProfiles profiles = CrmProfiles.builder()
                .source(data.source())
                .clock(data.clock())
                .zone(zone)
                .reportingCurrency(data.currency(), data.exchangeRates())
                .build();
        String wanted = options.client();
        ClientId client = wanted == null ? data.client() : data.find(wanted);
        ProfileRequest request = ProfileRequest.of(client)
                .withPeriod(Objects.requireNonNullElse(options.period(), data.period()))
                .withComparison(options.comparison().orElse(null));
        Words words = Words.of(options.language());
        Ink ink = new Ink(isColoured && !options.isPlain());
        String top = options.top();
        if (top != null) {
            RankingPage best = profiles.clients(client.kind())
                    .withRequest(request)
                    .orderBy(top)
                    .page(CLIENTS_SHOWN, null);
            new RankingLines(words, ink).draw(best).forEach(out::println);
            return;
        }
        String why = options.why();
        if (why != null) {
            ChangeExplanation change = profiles.explainChange(request, Figure.of(why));
            out.println(ink.bold(words.metric(change.result()))
                    + ink.dim(" · " + words.format().period(change.result().period())));
            out.println(words.format().why(change));
            return;
        }
        Profile profile = profiles.profile(request);
        if (options.isJson()) {
            out.println(ProfileJson.of(words.format()).figures(figures(profile)));
            return;
        }
        new ProfilePage(profile, data, words, ink).lines().forEach(out::println);

        // Every number opens the records behind it.
        FigureResult won = profile.widget("won-deals-value").figures().get(0);
        RecordList deals = profiles.records(request, won.evidence("records").ref(), PageRequest.first(DEALS_SHOWN));
        new RecordLines(words, zone, ink).draw(words.metric(won), deals).forEach(out::println);
    }

    private static List<FigureResult> figures(Profile profile) {
        return profile.widgets().stream()
                .flatMap(widget -> widget.figures().stream())
                .toList();
    }
}
