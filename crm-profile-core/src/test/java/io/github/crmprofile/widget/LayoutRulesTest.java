package io.github.crmprofile.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.crmprofile.model.ClientKind;
import io.github.crmprofile.standard.StandardMetrics;
import io.github.crmprofile.widget.LayoutStore.Owner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutRulesTest {
    private static final LayoutRules RULES = LayoutRules.standard();
    private static final Layout PAGE = RULES.defaultLayout(ClientKind.CONTACT);
    private static final Owner ANN = Owner.user("ann");
    private static final Layout FOR_ANN = PAGE.remove("payments");
    private static final Layout FOR_EVERYONE = PAGE.remove("feed-load");

    private final LayoutStore store = new InMemoryLayoutStore();

    private LoadedLayout load(Owner owner) {
        return RULES.load(store, ClientKind.CONTACT, owner);
    }

    @Test
    void theLayoutOfAUserComesBeforeThatOfEveryoneAndThisBeforeTheDefault() {
        assertThat(load(ANN)).isEqualTo(new LoadedLayout(PAGE, true, List.of(), null));

        store.save(ClientKind.CONTACT, Owner.EVERYONE, FOR_EVERYONE.toJson());
        assertThat(load(ANN)).isEqualTo(new LoadedLayout(FOR_EVERYONE, false, List.of(), null));
        assertThat(load(Owner.EVERYONE).layout()).isEqualTo(FOR_EVERYONE);

        store.save(ClientKind.CONTACT, ANN, FOR_ANN.toJson());
        assertThat(load(ANN).layout()).isEqualTo(FOR_ANN);
        assertThat(load(Owner.user("bob")).layout()).isEqualTo(FOR_EVERYONE);
        assertThat(RULES.load(store, ClientKind.COMPANY, ANN).isDefault()).isTrue();

        store.remove(ClientKind.CONTACT, ANN);
        assertThat(load(ANN).layout()).isEqualTo(FOR_EVERYONE);
    }

    @Test
    void aLayoutThatCannotBeUsedGivesWayToTheNextAndIsSetAside() {
        store.save(ClientKind.CONTACT, ANN, "{\"version\":2,\"placements\":[]}");
        assertThat(load(ANN).isDefault()).isTrue();
        assertThat(load(ANN).layout().placements()).isEqualTo(PAGE.placements());

        store.save(ClientKind.CONTACT, Owner.EVERYONE, FOR_EVERYONE.toJson());
        LoadedLayout loaded = load(ANN);
        assertThat(loaded.isDefault()).isFalse();
        assertThat(loaded.layout().placements()).isEqualTo(FOR_EVERYONE.placements());
        assertThat(loaded.layout().toJson()).contains("\"setAside\":\"{\\\"version\\\":2,\\\"placements\\\":[]}\"");
        assertThat(loaded.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.code()).isEqualTo(LayoutRepair.Code.NOT_A_LAYOUT);
            assertThat(repair.message())
                    .isEqualTo("The stored layout has version '2' instead of 1. It is not used, and kept as 'setAside'"
                            + " when another is saved in its place");
        });

        store.save(ClientKind.CONTACT, ANN, loaded.layout().toJson());
        assertThat(load(ANN))
                .isEqualTo(new LoadedLayout(
                        loaded.layout(), false, List.of(), loaded.layout().toJson()));
    }

    @Test
    void anEditOfALayoutThatWasChangedSinceIsNotStored() {
        LoadedLayout here = load(ANN);
        LoadedLayout there = load(ANN);
        assertThat(store.replace(
                        ClientKind.CONTACT,
                        ANN,
                        here.stored(),
                        here.layout().remove("payments").toJson()))
                .isTrue();

        assertThat(store.replace(
                        ClientKind.CONTACT,
                        ANN,
                        there.stored(),
                        there.layout().remove("feed-load").toJson()))
                .isFalse();
        assertThat(load(ANN).layout()).isEqualTo(FOR_ANN);
    }

    @Test
    void theVersionIsAnotherWhereverALayoutWasChanged() {
        String untouched = load(ANN).version();
        assertThat(untouched).matches("[0-9a-f]{16}").isEqualTo(load(ANN).version());

        store.save(ClientKind.CONTACT, Owner.EVERYONE, FOR_EVERYONE.toJson());
        String everyones = load(ANN).version();
        store.save(ClientKind.CONTACT, ANN, FOR_EVERYONE.toJson());
        String own = load(ANN).version();
        store.save(ClientKind.CONTACT, ANN, FOR_ANN.toJson());
        assertThat(List.of(untouched, everyones, own, load(ANN).version())).doesNotHaveDuplicates();

        store.remove(ClientKind.CONTACT, ANN);
        assertThat(load(ANN).version()).isEqualTo(everyones);
    }

    @Test
    void whatIsBrokenForEveryoneIsNotSetAsideForAUser() {
        store.save(ClientKind.CONTACT, Owner.EVERYONE, "broken");

        assertThat(load(ANN).layout()).isEqualTo(PAGE);
        assertThat(load(ANN).repairs()).extracting(LayoutRepair::code).containsExactly(LayoutRepair.Code.UNREADABLE);
        assertThat(load(Owner.EVERYONE).layout().toJson()).contains("\"setAside\":\"broken\"");
    }

    @Test
    void aBlankUserIsNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Owner.user(" "))
                .withMessage("The id of a user is blank; accepted is the host's id, or Owner.EVERYONE for all users");
    }

    @Test
    void aHostHasPagesOfItsOwn() {
        WidgetRegistry registry =
                WidgetRegistry.builder(StandardMetrics.registry()).build();
        List<Placement> page = List.of(
                Placement.of("conversion", StandardWidgets.CONVERSION),
                Placement.of("won", StandardWidgets.WON_DEALS_VALUE));
        LayoutRules rules = LayoutRules.of(registry, Map.of(ClientKind.CONTACT, page, ClientKind.COMPANY, page));

        assertThat(rules.defaultLayout(ClientKind.COMPANY).placements()).isEqualTo(page);
        assertThat(rules.registry()).isSameAs(registry);
        assertThat(rules.read(ClientKind.CONTACT, "{\"placements\":[]}").layout())
                .isEqualTo(rules.defaultLayout(ClientKind.CONTACT));
        assertThat(rules.read(ClientKind.CONTACT, PAGE.toJson()).layout().placements())
                .startsWith(page.toArray(Placement[]::new));
    }

    @Test
    void aKindOfClientMustBeGiven() {
        assertThatNullPointerException()
                .isThrownBy(() -> RULES.defaultLayout(null))
                .withMessage("client");
    }

    @Test
    void allThatIsWrongWithDefaultPagesIsToldAtOnce() {
        WidgetRegistry registry = WidgetRegistry.builder(StandardMetrics.registry())
                .add(StandardWidgets.NUMBER)
                .build();
        Placement number = Placement.of("a", StandardWidgets.NUMBER);
        var contact = new ArrayList<>(Collections.nCopies(2, number.with(WidgetSettings.EMPTY.with("colour", "pink"))));
        contact.add(Placement.of("b", StandardWidgets.PIE));
        contact.add(Placement.of("won", StandardWidgets.WON_DEALS_VALUE));
        var company = new ArrayList<Placement>();
        for (int i = 0; i < 29; i++) {
            company.add(Placement.of("n" + i, StandardWidgets.NUMBER));
        }
        StandardWidgets.locked().forEach(widget -> company.add(Placement.of(widget.id(), widget)));
        String pink =
                "default page of a contact: placement 'a': Widget 'number' does not accept these settings: setting"
                        + " 'colour' has 'pink'; accepted: blue, green, cyan, yellow, orange, red, violet, grey; ";

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LayoutRules.of(registry, Map.of(ClientKind.CONTACT, contact, ClientKind.COMPANY, company)))
                .withMessage("These default pages cannot be used: " + pink
                        + "default page of a contact: placement 'a' is there twice; accepted is each id once; " + pink
                        + "default page of a contact: placement 'b': No widget 'pie'; registered are won-deals-value,"
                        + " conversion, number; default page of a contact: widget 'conversion' is locked against being"
                        + " removed and is missing; add it; default page of a company: 31 widgets; accepted are at most"
                        + " 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayoutRules.of(registry, Map.of(ClientKind.COMPANY, company.subList(1, 31))))
                .withMessage("These default pages cannot be used: default page of a contact: widget 'won-deals-value'"
                        + " is locked against being removed and is missing; add it; default page of a contact: widget"
                        + " 'conversion' is locked against being removed and is missing; add it");
    }
}
