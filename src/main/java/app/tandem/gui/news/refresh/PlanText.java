package app.tandem.gui.news.refresh;

import app.tandem.engine.news.store.log.RefreshPlan;
import app.tandem.gui.fx.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Says when feeds are asked for next. Any thread.
final class PlanText {
    private PlanText() {}

    /// A plan in words.
    ///
    /// @param plan what the next refresh will ask for
    /// @param messages the window's texts
    /// @param zone of the time of day
    /// @return one sentence
    static String of(RefreshPlan plan, Messages messages, ZoneId zone) {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone)
                .format(plan.at());
        return plan.later() == 0
                ? messages.text("news.status.next", time, plan.due())
                : messages.text("news.status.next-later", time, plan.due(), plan.later());
    }
}
