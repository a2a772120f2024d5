package io.github.crmprofile.examples.anyschema;

import io.github.crmprofile.CrmProfiles;
import io.github.crmprofile.ProfileRequest;
import io.github.crmprofile.examples.anyschema.proof.Proof;
import io.github.crmprofile.examples.exports.ExportException;
import io.github.crmprofile.examples.exports.ExportFolder;
import io.github.crmprofile.jdbc.JdbcSource;
import io.github.crmprofile.jdbc.mapping.MappingDraft;
import io.github.crmprofile.jdbc.mapping.MappingProblem;
import io.github.crmprofile.jdbc.mapping.MappingReport;
import io.github.crmprofile.model.Client;
import io.github.crmprofile.model.ClientId;
import io.github.crmprofile.source.SourceException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Prints the check of a mapping, and a profile, out of a database of any schema: {@code --help} tells what can be asked for. */
public final class AnySchema {
    private static final int MISUSE = 2;
    private static final int FAILURE = 1;
    private static final int FOUND = 20;

    private final PrintStream out;
    private final PrintStream errors;
    private final @Nullable String password;

    AnySchema(PrintStream out, PrintStream errors, Map<String, String> environment) {
        this.out = out;
        this.errors = errors;
        this.password = environment.get(Options.PASSWORD);
    }

    /**
     * Prints the check and the profile; ends with 1 if the mapping cannot be used or reading fails, and with 2 if the options are wrong.
     *
     * @param arguments the options
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new AnySchema(out, errors, System.getenv()).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
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
        if (options.isHelp()) {
            out.print(Options.USAGE);
            return 0;
        }
        Path file = options.draft();
        String url = options.jdbcUrl();
        if (options.isProof() && url != null) {
            return report(() -> prove(options, url));
        }
        return report(() -> file == null ? show(options) : draft(options, file));
    }

    private int show(Options options) {
        try (Crm crm = Crm.of(options, password, errors::println)) {
            return print(options, crm);
        }
    }

    private int prove(Options options, String url) {
        return new Proof(DriverDataSource.of(url, options.user(), password), out).run() ? 0 : FAILURE;
    }

    private int draft(Options options, Path file) {
        if (options.files() != null) {
            try (ExportFolder folder = options.files().openAll(errors::println)) {
                folder.notes().forEach(note -> out.println("  " + note));
                MappingDraft draft = JdbcSource.draft(folder.dataSource(), options.tables());
                return write(
                        draft,
                        DraftFile.ofFiles(draft, options.files()),
                        file,
                        "--csv " + options.files().folder());
            }
        }
        MappingDraft draft = JdbcSource.draft(
                DriverDataSource.of(String.valueOf(options.jdbcUrl()), options.user(), password), options.tables());
        return write(draft, draft.json(), file, "--jdbc-url " + options.jdbcUrl());
    }

    private int write(MappingDraft draft, String json, Path file, String tables) {
        try {
            Files.writeString(file, json + "\n", StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("There is a file '" + file + "' already. Name a new one.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The draft cannot be written to '" + file + "'", e);
        }
        out.println("The draft is in " + file + ". Beside each source stands how sure its parts are, and why.");
        out.println("Questions:");
        draft.questions().forEach(question -> out.println("  " + question));
        out.println("Not placed:");
        draft.unplaced().forEach(part -> out.println("  " + part));
        out.println("When the questions are answered in the file, give the same command these options: " + tables
                + " --mapping " + file + " --check");
        return 0;
    }

    private int report(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (SourceException failure) {
            errors.println(failure.getMessage());
            if (failure.getCause() != null) {
                errors.println("Cause: " + failure.getCause().getMessage());
            }
            return FAILURE;
        } catch (IllegalArgumentException | ExportException | UncheckedIOException problem) {
            errors.println(problem.getMessage());
            return FAILURE;
        }
    }

    private int print(Options options, Crm crm) {
        if (!crm.notes().isEmpty()) {
            out.println("The files:");
            crm.notes().forEach(note -> out.println("  " + note));
        }
        MappingReport report = JdbcSource.check(crm.database(), crm.mapping());
        // Whoever asks for a client has seen the check before, unless it fails.
        boolean isShort = report.isUsable()
                && !options.isCheckOnly()
                && (!options.clients().isEmpty() || options.find() != null);
        out.print(
                isShort
                        ? "Check: " + report.summary()
                                + (report.problems().isEmpty() ? ".\n" : "; --check prints them all.\n")
                        : report.text());
        if (!report.isUsable()) {
            boolean isMissing = report.problems().stream()
                    .anyMatch(p -> p.code() == MappingProblem.Code.MISSING_COLUMN
                            || p.code() == MappingProblem.Code.MISSING_TABLE);
            if (isMissing && !crm.tables().isEmpty()) {
                out.println("The tables of the folder, with their headings:\n" + crm.tables());
            }
            return FAILURE;
        }
        if (options.isCheckOnly()) {
            return 0;
        }
        if (options.find() != null) {
            out.println();
            find(crm, options.find()).forEach(out::println);
        } else {
            profiles(options, crm);
        }
        return 0;
    }

    private static List<String> find(Crm crm, String text) {
        List<Client> clients = profiles(crm, crm.mapping().zone()).find(text, null, FOUND);
        return clients.isEmpty()
                ? List.of("No client has a name that contains '" + text + "'.")
                : clients.stream()
                        .map(client -> "--client \"" + client.id() + "\"  " + client.name())
                        .toList();
    }

    private static CrmProfiles profiles(Crm crm, ZoneId zone) {
        return CrmProfiles.builder()
                .source(JdbcSource.builder(crm.database(), crm.mapping()).build())
                .zone(zone)
                .clock(crm.clock())
                .build();
    }

    private void profiles(Options options, Crm crm) {
        ZoneId zone = Objects.requireNonNullElse(options.zone(), crm.mapping().zone());
        CrmProfiles profiles = profiles(crm, zone);
        ClientId own = crm.client();
        List<ClientId> ofTables = own == null ? List.of() : List.of(own);
        List<ClientId> clients = options.clients().isEmpty() ? ofTables : options.clients();
        for (ClientId client : clients) {
            ProfileRequest request =
                    ProfileRequest.of(client).withPeriod(Objects.requireNonNullElse(options.period(), crm.period()));
            out.println();
            new ProfileText(profiles, request, zone).lines().forEach(out::println);
        }
    }
}
