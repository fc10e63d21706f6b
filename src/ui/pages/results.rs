//! What was done so far: true counts, and how well real and fake are told apart.

use super::super::components::{notice_page, week};
use super::super::html::{El, Part, dd, div, dl, dt, h2, heading, link, p, section};
use super::path::skills;
use super::with_index;
use crate::domain::measure::{Leaning, Level};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::App;

/// The results page.
pub fn results(app: App, words: &'static Messages) -> El {
    with_index(app, words, move |index| {
        let answers = app.record.answers();
        if answers == 0 {
            let way_on = link("button button--primary", Route::Path.href()).with(words.start);
            return notice_page("chart-column", words.results_empty, way_on);
        }
        let done = index.lessons().filter(|lesson| app.record.is_done(lesson)).count();
        let figure = |value: usize, name: &'static str| {
            div("card figure").with((dt("").with(name), dd("").with(value)))
        };
        let figures = dl("figures").with((
            figure(answers, words.answered),
            figure(done, words.finished_lessons),
            figure(app.record.active_days(), words.active_days),
        ));
        (
            heading("").with(words.results),
            figures,
            week(words, app.record.week()),
            discrimination(app, words),
            skills(app, words, index),
        )
            .view()
    })
}

/// Discrimination and caution, in words; a claim is made only when there is enough to make it.
fn discrimination(app: App, words: &'static Messages) -> Option<El> {
    let (counts, reading) = app.record.discrimination();
    let fakes = counts.hits + counts.misses;
    let reals = counts.false_alarms + counts.correct_rejections;
    let level = match reading.level {
        Level::Unclear => words.measure_unclear,
        Level::Weak => words.measure_weak,
        Level::Fair => words.measure_fair,
        Level::Good => words.measure_good,
    };
    let leaning = match reading.leaning {
        Leaning::Unclear => words.leaning_unclear,
        Leaning::Trusting => words.leaning_trusting,
        Leaning::Balanced => words.leaning_balanced,
        Leaning::Wary => words.leaning_wary,
    };
    let of = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let counted = (words.measure_counts)(of(counts.hits), of(fakes), of(counts.false_alarms), of(reals));
    (fakes + reals > 0).then(|| {
        section("card stack").with((
            h2("").with(words.measure),
            p("").with(counted),
            p("").with(level),
            p("").with(leaning),
        ))
    })
}
