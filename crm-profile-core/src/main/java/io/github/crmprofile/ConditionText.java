package io.github.crmprofile;

import io.github.crmprofile.query.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a condition into words: what the developer wrote and the bounds of periods, never a value of a record. */
final class ConditionText implements Condition.Visitor<String> {

    private static final ConditionText WORDS = new ConditionText();

    private ConditionText() {}

    static String of(Condition condition) {
        return condition.accept(WORDS);
    }

    @Override
    public String all(Condition.All all) {
        return all.parts().isEmpty() ? "always" : join(all.parts(), " and ");
    }

    @Override
    public String any(Condition.Any any) {
        return any.parts().isEmpty() ? "never" : join(any.parts(), " or ");
    }

    @Override
    public String not(Condition.Not not) {
        return not.part() instanceof Condition.Known known
                ? known.field() + " is unknown"
                : "not (" + of(not.part()) + ")";
    }

    @Override
    public String oneOf(Condition.OneOf oneOf) {
        return oneOf.field()
                + (oneOf.values().size() == 1 ? " is " : " is one of ")
                + String.join(", ", oneOf.values());
    }

    @Override
    public String isTrue(Condition.IsTrue isTrue) {
        return isTrue.field().toString();
    }

    @Override
    public String between(Condition.Between between) {
        String from = between.from() == null ? "" : between.from() + " <= ";
        String to = between.to() == null ? "" : " < " + between.to();
        return from + between.field() + to;
    }

    @Override
    public String above(Condition.Above above) {
        return above.field() + " > " + above.bound().toPlainString();
    }

    @Override
    public String notInFuture(Condition.NotInFuture past) {
        return past.field() + " is not after the moment of the request";
    }

    @Override
    public String known(Condition.Known known) {
        return known.field() + " is known";
    }

    @Override
    public String notAfter(Condition.NotAfter notAfter) {
        return notAfter.earlier() + " <= " + notAfter.later();
    }

    @Override
    public String linkedToDeal(Condition.LinkedToDeal linked) {
        return "it is linked to a deal of the client" + where(linked.deal());
    }

    @Override
    public String withActivity(Condition.WithActivity with) {
        return "an activity is linked to it" + where(with.activity());
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
}
