package io.github.crmprofile;

import io.github.crmprofile.metric.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in words. It holds what the developer wrote and the bounds of periods, never a value of a record. */
final class ConditionText {

    private ConditionText() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "always" : join(all.parts(), " and ");
        } else if (condition instanceof Condition.Any any) {
            return any.parts().isEmpty() ? "never" : join(any.parts(), " or ");
        } else if (condition instanceof Condition.Not not) {
            return not.part() instanceof Condition.Known known
                    ? known.field() + " is unknown"
                    : "not (" + of(not.part()) + ")";
        } else if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.field()
                    + (oneOf.values().size() == 1 ? " is " : " is one of ")
                    + String.join(", ", oneOf.values());
        } else if (condition instanceof Condition.IsTrue isTrue) {
            return isTrue.field().toString();
        } else if (condition instanceof Condition.Known known) {
            return known.field() + " is known";
        } else if (condition instanceof Condition.Above above) {
            return above.field() + " > " + above.bound().toPlainString();
        } else if (condition instanceof Condition.NotInFuture past) {
            return past.field() + " is not after the moment of the request";
        } else if (condition instanceof Condition.NotAfter notAfter) {
            return notAfter.earlier() + " <= " + notAfter.later();
        } else if (condition instanceof Condition.Between between) {
            return between(between);
        } else if (condition instanceof Condition.LinkedToDeal linked) {
            return "it is linked to a deal of the client" + where(linked.deal());
        }
        return "an activity is linked to it" + where(((Condition.WithActivity) condition).activity());
    }

    private static String where(Condition condition) {
        return condition.equals(Condition.always()) ? "" : " where (" + of(condition) + ")";
    }

    private static String join(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> isList(part) && parts.size() > 1 ? "(" + of(part) + ")" : of(part))
                .collect(Collectors.joining(word));
    }

    private static boolean isList(Condition condition) {
        return condition instanceof Condition.All || condition instanceof Condition.Any;
    }

    private static String between(Condition.Between between) {
        String from = between.from() == null ? "" : between.from() + " <= ";
        String to = between.to() == null ? "" : " < " + between.to();
        return from + between.field() + to;
    }
}
