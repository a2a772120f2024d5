package io.github.crmprofile.examples.sample;

import io.github.crmprofile.model.Activity;
import io.github.crmprofile.model.Channel;
import io.github.crmprofile.model.Deal;
import io.github.crmprofile.model.Direction;
import io.github.crmprofile.model.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What the company and its clients had to say to each other, mostly about deals; one in a hundred is still to come. */
final class Activities {
    private static final List<Channel> CHANNELS = List.of(
            Channel.EMAIL,
            Channel.CALL,
            Channel.MEETING,
            Channel.CHAT,
            Channel.MESSAGE,
            Channel.WEB_FORM,
            Channel.FEED,
            Channel.SOCIAL,
            Channel.TASK,
            Channel.NOTE);
    private static final int[] SHARES = {33, 26, 9, 7, 7, 4, 4, 2, 5, 3};
    private static final int PLANNED_EVERY = 100;
    private static final List<Channel> PLANNABLE = List.of(Channel.CALL, Channel.MEETING, Channel.TASK);

    private final People people;
    private final Workdays workdays;
    private final List<Deal> deals;
    private final List<Deal> openDeals;
    private final List<Deal> busiestDeals;

    Activities(People people, Workdays workdays, List<Deal> deals) {
        this.people = people;
        this.workdays = workdays;
        this.deals = deals;
        openDeals =
                deals.stream().filter(deal -> deal.outcome() == Outcome.OPEN).toList();
        busiestDeals = deals.stream()
                .filter(deal -> deal.contacts().contains(SampleCompany.BUSIEST.id()))
                .toList();
    }

    List<Activity> generate(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> number % PLANNED_EVERY == 0 ? planned(number) : past(number))
                .toList();
    }

    private Activity past(int number) {
        Draws draws = Draws.of("activity", number);
        if (draws.chance(12)) {
            int contact = people.active(draws);
            LocalDate day = workdays.after(draws.below(1 << 20), 1 << 20);
            return unrelated(number, draws, contact)
                    .occurredAt(workdays.time(draws, day))
                    .build();
        }
        Deal deal = draws.pick(draws.chance(4) ? busiestDeals : deals);
        String contact = draws.pick(deal.contacts());
        Activity.Builder activity = about(number, draws, deal, contact, channel(draws, contact));
        LocalDate from = workdays.dateOf(Objects.requireNonNull(deal.createdAt()));
        LocalDate to = deal.closedAt() == null ? workdays.last() : workdays.dateOf(deal.closedAt());
        return activity.occurredAt(workdays.time(draws, workdays.between(draws, from, to)))
                .build();
    }

    private Activity planned(int number) {
        Draws draws = Draws.of("appointment", number);
        LocalDate day = Workdays.orNext(workdays.last().plusDays(draws.between(1, 14)));
        Deal deal = draws.pick(openDeals);
        return about(number, draws, deal, draws.pick(deal.contacts()), draws.pick(PLANNABLE))
                .occurredAt(workdays.time(draws, day))
                .completed(false)
                .build();
    }

    private static Activity.Builder about(int number, Draws draws, Deal deal, String contact, Channel channel) {
        Activity.Builder activity =
                begin(number, draws, channel).contact(contact).deal(deal.id()).responsible(deal.responsible());
        if (deal.company() != null && draws.chance(60)) {
            activity.company(deal.company());
        }
        boolean isForAll = channel.equals(Channel.MEETING) || draws.chance(10);
        return isForAll ? activity.contacts(deal.contacts()) : activity;
    }

    private Activity.Builder unrelated(int number, Draws draws, int contact) {
        Activity.Builder activity = begin(number, draws, channel(draws, People.text(contact)))
                .contact(People.text(contact))
                .responsible(People.responsible(contact));
        int company = people.companyOf(contact);
        return company > 0 && draws.chance(60) ? activity.company(People.text(company)) : activity;
    }

    /** Everybody has a favourite channel, and uses it more than others do. */
    private static Channel channel(Draws draws, String contact) {
        Draws source = draws.chance(30) ? Draws.of("favourite", Integer.parseInt(contact)) : draws;
        return CHANNELS.get(source.weighted(SHARES));
    }

    private static Activity.Builder begin(int number, Draws draws, Channel channel) {
        boolean isTask = channel.equals(Channel.TASK);
        return Activity.builder("a" + number, channel)
                .completed(draws.chance(isTask ? 85 : 99))
                .direction(direction(draws, channel));
    }

    private static Direction direction(Draws draws, Channel channel) {
        int inbound = switch (channel.code()) {
            case "web_form" -> 100;
            case "chat", "social" -> 75;
            case "email", "message" -> 48;
            case "call" -> 36;
            case "meeting" -> 25;
            default -> -1;
        };
        if (inbound < 0) {
            return Direction.UNKNOWN;
        }
        return draws.chance(inbound) ? Direction.INBOUND : Direction.OUTBOUND;
    }
}
