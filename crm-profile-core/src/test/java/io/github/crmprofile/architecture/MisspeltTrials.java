package io.github.crmprofile.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Tries methods with a word that nothing is called: each refuses it, keeps it where it can be seen, or answers that there is none. */
public final class MisspeltTrials {

    /** The word. */
    public static final String WORD = "mispelt";

    private final Map<String, Trial> trials = new LinkedHashMap<>();

    /** Says what is wrong with the outcome of a trial; nothing when all is well. */
    private interface Trial {
        @Nullable
        String problem() throws ReflectiveOperationException;
    }

    /** Expects an error that quotes the word, from the method or from the first use of what it makes. */
    public MisspeltTrials refused(String method, ThrowingCallable call) {
        return refused(method, "'" + WORD, call);
    }

    /** Expects an error that holds a text. */
    public MisspeltTrials refused(String method, String text, ThrowingCallable call) {
        return add(method, () -> {
            Throwable thrown = catchThrowable(call);
            if (thrown == null) {
                return "accepted in silence";
            }
            boolean isRefusal =
                    thrown instanceof IllegalArgumentException && !(thrown instanceof NumberFormatException);
            return isRefusal && String.valueOf(thrown.getMessage()).contains(text) ? null : "threw " + thrown;
        });
    }

    /** Expects that the word is found in what the method makes, and so in all that is made of it: any word is right there. */
    public MisspeltTrials kept(String method, Callable<?> call) {
        return add(method, () -> {
            Object made = call(call);
            return shown(made).contains(WORD) ? null : "made " + made;
        });
    }

    /** Expects the answer that there is none, which the method is asked for. */
    public MisspeltTrials answered(String method, @Nullable Object answer, Callable<?> call) {
        return add(method, () -> {
            Object own = call(call);
            return Objects.equals(answer, own) ? null : "answered " + own;
        });
    }

    /** The texts of records say as little as messages may; what they hold is found in their components. */
    private static String shown(@Nullable Object made) throws ReflectiveOperationException {
        if (!(made instanceof Record)) {
            return String.valueOf(made);
        }
        var shown = new StringBuilder();
        for (RecordComponent component : made.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            shown.append(component.getAccessor().invoke(made)).append('\n');
        }
        return shown.toString();
    }

    private static @Nullable Object call(Callable<?> call) {
        try {
            return call.call();
        } catch (Exception e) {
            return e;
        }
    }

    private MisspeltTrials add(String method, Trial trial) {
        assertThat(trials.put(method, trial)).as("one trial of " + method).isNull();
        return this;
    }

    /** Adds the trials of another list. */
    public MisspeltTrials and(MisspeltTrials more) {
        more.trials.forEach(this::add);
        return this;
    }

    /** Checks that all methods are tried, and no other, and runs the trials. */
    public void run(Collection<String> methods) throws ReflectiveOperationException {
        var problems = new ArrayList<String>();
        methods.stream()
                .filter(method -> !trials.containsKey(method))
                .forEach(method -> problems.add(method + ": not tried"));
        trials.keySet().stream()
                .filter(method -> !methods.contains(method))
                .forEach(method -> problems.add(method + ": there is no such method"));
        for (var trial : trials.entrySet()) {
            String problem = trial.getValue().problem();
            if (problem != null) {
                problems.add(trial.getKey() + ": " + problem);
            }
        }
        assertThat(problems).isEmpty();
    }
}
