package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.log.RefreshPlan;
import app.tandem.gui.fx.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PlanTextTest {
    private static final Instant AT = Instant.parse("2026-11-23T14:30:00Z");

    @Test
    void thePlanSaysWhenHowManyAndHowManyLater() {
        RefreshPlan plan = new RefreshPlan(AT, 38, 162, 0, AT.plusSeconds(60));
        assertThat(text(plan, Locale.UK)).isEqualTo("Next: 14:30, 38 feeds; 162 later, because they asked for it.");
        assertThat(text(plan, Locale.GERMANY))
                .isEqualTo("Nächstes Mal: 14:30, 38 Feeds; 162 später, weil sie darum bitten.");
        assertThat(text(plan, Locale.CHINA)).isEqualTo("下次：14:30，38 个订阅源；另有 162 个应其要求稍后读取。");
    }

    @Test
    void nothingIsSaidOfLaterFeedsWhereThereAreNone() {
        assertThat(text(new RefreshPlan(AT, 1, 0, 0, null), Locale.UK)).isEqualTo("Next: 14:30, 1 feed.");
    }

    private static String text(RefreshPlan plan, Locale locale) {
        return PlanText.of(plan, new Messages(locale), ZoneOffset.UTC);
    }
}
