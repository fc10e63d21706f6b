//! What was done so far: true counts, and how well real and fake are told apart.

use super::super::components::{icon, notice_page};
use super::super::html::{El, Part, dd, div, dl, dt, h2, h3, heading, li, link, p, section, span, ul};
use super::super::pages::{card_to, skill_row, with_index};
use super::detection::over_time;
use super::growth::{goal, learnt, practice};
use crate::domain::lesson::index::{Index, Skill};
use crate::domain::measure::{Leaning, Level};
use crate::domain::route::Route;
use crate::lang::rooms::Results;
use crate::lang::{Messages, Text};
use crate::platform::clock;
use crate::state::App;

/// The results page.
pub fn results(app: App, words: &'static Messages, own: &'static Results, areas: &'static [Text; 5]) -> El {
    with_index(app, words, move |index| {
        let answers = app.record.answers();
        if answers == 0 {
            let way_on = (
                link("button button--primary", Route::Path.href()).with(words.start),
                link("button", Route::Test.href()).with(words.test),
            )
                .view();
            return notice_page("chart-column", own.results_empty, way_on);
        }
        let done = index.lessons().filter(|lesson| app.record.is_done(lesson)).count();
        let figure = |value: usize, name: &'static str| {
            div("card figure").with((dt("").with(name), dd("").with(value)))
        };
        let figures = dl("figures").with((
            figure(answers, own.answered),
            figure(done, own.finished_lessons),
            figure(app.record.active_days(), own.active_days),
        ));
        (
            heading("").with(words.results),
            figures,
            goal(app, own),
            practice(app, words, own),
            discrimination(app, words, own),
            by_area(app, words, areas, index),
            refresh(app, words, own, index),
            learnt(app, words, own, index),
            (
                card_to(Route::Test, "chart-column", words.test),
                card_to(Route::History, "list-checks", words.my_answers),
                card_to(Route::Certificate, "graduation-cap", words.certificate),
            ),
        )
            .view()
    })
}

/// The skills that were practised, by the area of DigComp that they serve.
fn by_area(app: App, words: &'static Messages, areas: &'static [Text; 5], index: &'static Index) -> El {
    let areas = areas.iter().zip(1..).filter_map(|(name, number): (&Text, usize)| {
        let of_it = |skill: &Skill| skill.digcomp.starts_with(&number.to_string());
        let rows: Vec<El> = (index.skills.iter().enumerate())
            .filter(|(_, skill)| of_it(skill))
            .filter_map(|(place, skill)| {
                app.record.with_memory(|memory| Some(skill_row(words, skill, memory.trace(place)?)))
            })
            .collect();
        (!rows.is_empty()).then(|| div("stack").with((h3("").with(*name), ul("stack").with(rows))))
    });
    let areas: Vec<El> = areas.collect();
    let empty = areas.is_empty().then(|| p("muted small").with(words.skills_empty));
    section("card stack").with((h2("").with(words.skills), empty, areas))
}

/// Discrimination and caution, in words; a claim is made only when there is enough to make it.
fn discrimination(app: App, words: &'static Messages, own: &'static Results) -> Option<El> {
    let (counts, reading) = app.record.discrimination();
    let fakes = counts.hits + counts.misses;
    let reals = counts.false_alarms + counts.correct_rejections;
    let level = match reading.level {
        Level::Unclear => own.measure_unclear,
        Level::Weak => own.measure_weak,
        Level::Fair => own.measure_fair,
        Level::Good => own.measure_good,
    };
    let leaning = match reading.leaning {
        Leaning::Unclear => own.leaning_unclear,
        Leaning::Trusting => own.leaning_trusting,
        Leaning::Balanced => own.leaning_balanced,
        Leaning::Wary => own.leaning_wary,
    };
    let of = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let counted = own.measure_counts.of(&[of(counts.hits), of(fakes), of(counts.false_alarms), of(reals)]);
    (fakes + reals > 0).then(|| {
        section("card stack").with((
            h2("").with(own.measure),
            p("").with(counted),
            p("").with(level),
            p("").with(leaning),
            over_time(app, words, own),
        ))
    })
}

/// The skills that are due, and the way to the review.
fn refresh(app: App, words: &'static Messages, own: &'static Results, index: &'static Index) -> Option<El> {
    let now = clock::now();
    let due = app.record.with_memory(|memory| memory.due(now, clock::day_of(now)));
    let due: Vec<El> = (due.iter().filter_map(|skill| index.skills.get(*skill)))
        .map(|skill| li("row").with((icon("refresh-cw"), span("").with(&skill.title))))
        .collect();
    (!due.is_empty()).then(|| {
        section("card stack").with((
            h2("").with(own.refresh),
            p("muted small").with(own.refresh_body),
            ul("stack--tight").with(due),
            div("row").with(link("button", Route::Review.href()).with(words.review_start)),
        ))
    })
}
