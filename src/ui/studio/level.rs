//! The page of the level test: what it is, what it said, and how that changed.

use super::super::components::icon;
use super::super::html::{El, Part, b, div, el, h2, h3, heading, li, link, p, section, span, ul};
use super::super::pages::{bar, with_file, with_index};
use crate::domain::lesson::index::{Entry, Index};
use crate::domain::measure::placement::{Bank, Change, Estimate, MOST, Report, Sitting, Tests, Verdict};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::LevelTest;
use crate::platform::clock;
use crate::state::App;

/// The page.
pub fn level(app: App, words: &'static Messages, own: &'static LevelTest) -> El {
    with_index(app, words, move |index| {
        with_file(words, app.library.read::<Bank>(Some(index.bank.clone())), move |bank| {
            shown(app, words, own, index, &tests(app, bank))
        })
    })
}

fn shown(
    app: App,
    words: &'static Messages,
    own: &'static LevelTest,
    index: &'static Index,
    tests: &Tests<'static>,
) -> El {
    let now = tests.time(clock::now());
    let sittings: Vec<&Sitting> = tests.finished(now).collect();
    let reports: Vec<Report> = sittings.iter().map(|sitting| Report::of(sitting, tests.bank)).collect();
    let open = tests.open(now).map(|open| open.answers.len());
    let last = sittings.last().zip(reports.last());
    let change = match &reports[..] {
        [first, .., last] => Some(changed(own, first, last)),
        _ => None,
    };
    (
        heading("").with(own.title),
        last.map(|(_, report)| result(own, report)),
        change,
        last.map(|(_, report)| areas(own, report)),
        last.and_then(|(_, report)| begin_with(app, own, index, report)),
        intro(own, open, last.is_some()),
        (sittings.len() > 1).then(|| all(words, own, &sittings, &reports)),
    )
        .view()
}

/// The tests that the learner took.
pub fn tests(app: App, bank: &'static Bank) -> Tests<'static> {
    let id = app.profile.with(|profile| profile.id.clone());
    app.record.with_log(|log| Tests::of_learner(log, bank, &id))
}

/// What the test is, and the way to it.
fn intro(own: &'static LevelTest, open: Option<usize>, known: bool) -> El {
    let rules = own.rules.map(|rule| li("level-rule").with((icon("check"), span("").with(rule))));
    let begun = open.map(|answers| p("").with(own.answered.of(&[answers])));
    let begin = match (open, known) {
        (Some(_), _) => own.go_on,
        (None, true) => own.again,
        (None, false) => own.begin,
    };
    let begin = link("button button--primary", Route::Testing.href()).id("begin-test").with(begin);
    section("card stack").with((
        p("").with(own.about),
        ul("stack").with(rules.into_iter().collect::<Vec<_>>()),
        begun,
        div("row").with(begin),
    ))
}

/// A level in words, with its bar.
fn gauge(own: &'static LevelTest, estimate: &Estimate) -> El {
    let step = usize::from(Estimate::step(estimate.level));
    let (least, _, most) = estimate.bands();
    let name = |band| own.bands[band as usize];
    let said =
        if least == most { name(least).to_owned() } else { [name(least), " – ", name(most)].concat() };
    let label = [own.level.of(&[step]), ": ".to_owned(), said.clone()].concat();
    (bar(step, 8, label), p("muted small").with(said)).view()
}

/// The level of a test and what it means.
fn result(own: &'static LevelTest, report: &Report) -> El {
    let whole = &report.whole;
    let step = |level: f64| usize::from(Estimate::step(level));
    let (_, band, _) = whole.bands();
    let met = (report.met > 0).then(|| p("").with(own.met.of(&[report.met, report.asked])));
    section("card stack").id("level").with((
        h2("").with(own.result),
        p("level-figure").with((
            b("").with(own.level.of(&[step(whole.level)])),
            " · ",
            own.bands[band as usize],
        )),
        bar(step(whole.level), 8, own.level.of(&[step(whole.level)])),
        p("").with(own.between.of(&[step(whole.interval.0), step(whole.interval.1)])),
        met,
        p("muted small").with(own.honest),
    ))
}

fn areas(own: &'static LevelTest, report: &Report) -> El {
    let area = |(number, estimate, right, all): &(u8, Estimate, usize, usize)| {
        let name = own.area_names[usize::from(*number) - 1];
        let right = p("muted small").with(own.right_of.of(&[*right, *all]));
        li("stack--tight").with((h3("").with(name), gauge(own, estimate), right))
    };
    let areas: Vec<El> = report.areas.iter().map(area).collect();
    section("card stack").with((h2("").with(own.areas), ul("stack").with(areas)))
}

/// What became of the level since the first test; claimed only as far as it is more than chance, or memory.
fn changed(own: &'static LevelTest, first: &Report, last: &Report) -> El {
    let verdict = Change::between(&first.whole, &last.whole).verdict();
    let known = verdict == Verdict::Higher && last.is_known();
    let step = |it: &Report| usize::from(Estimate::step(it.whole.level));
    section("card stack").id("change").with((
        h2("").with(own.since_first),
        p("").with(own.from_to.of(&[step(first), step(last)])),
        p("").with(if known { own.known } else { own.verdicts[verdict as usize] }),
    ))
}

/// The first lesson that is not done, of those that mostly practise the weakest area.
fn begin_with(app: App, own: &'static LevelTest, index: &'static Index, report: &Report) -> Option<El> {
    let weakest = report.weakest()?;
    let track = app.profile.with(|profile| profile.track);
    let of_area = |skills: &[u8]| {
        let first = skills.first().and_then(|skill| index.skills.get(usize::from(*skill)));
        first.is_some_and(|skill| skill.digcomp.starts_with(&weakest.to_string()))
    };
    let share = |lesson: &Entry| {
        let of_it = lesson.exercises.iter().filter(|(_, skills)| of_area(skills)).count();
        2 * of_it > lesson.exercises.len()
    };
    let lesson = index
        .lessons()
        .filter(|lesson| track.is_none_or(|track| lesson.tracks.contains(&track)))
        .find(|lesson| share(lesson) && !app.record.is_done(lesson))?;
    let to = link("card link-card", Route::Lesson(lesson.id.clone()).href());
    let named = div("stack--tight").with((b("").with(&lesson.title), p("muted small").with(&lesson.goal)));
    Some(section("stack").with((h2("").with(own.begin_with), to.with((named, icon("chevron-right"))))))
}

/// Every test, the latest first.
fn all(words: &'static Messages, own: &'static LevelTest, sittings: &[&Sitting], reports: &[Report]) -> El {
    let head =
        [own.date, own.level_of_date, own.likely].map(|name| el("th", "").attr("scope", "col").with(name));
    let step = |level: f64| Estimate::step(level).to_string();
    let row = |(sitting, report): (&&Sitting, &Report)| {
        let date = clock::date(sitting.ended, words.edition().lang.code());
        let (least, most) = report.whole.interval;
        el("tr", "").with((
            el("th", "").attr("scope", "row").with(date),
            el("td", "").with(step(report.whole.level)),
            el("td", "").with([step(least), step(most)].join("–")),
        ))
    };
    let rows: Vec<El> = sittings.iter().zip(reports).rev().map(row).collect();
    let head = el("thead", "").with(el("tr", "").with(head.into_iter().collect::<Vec<_>>()));
    // It scrolls on a narrow screen with large text.
    let table = div("tests")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-labelledby", "all-tests")
        .with(el("table", "").with((head, el("tbody", "").with(rows))));
    section("card stack").with((h2("").id("all-tests").with(own.all), table))
}

/// Whether an exercise is for this learner, by its full id. When too few are, all of them are.
pub fn fits(app: App, index: &'static Index, bank: &Bank) -> impl Fn(&str) -> bool + use<> {
    let track = app.profile.with(|profile| profile.track);
    let for_them = move |id: &str| {
        let lesson = id.split_once('/').and_then(|(lesson, _)| index.lesson(lesson));
        lesson.is_some_and(|lesson| track.is_none_or(|track| lesson.tracks.contains(&track)))
    };
    // Two forms, each with more than a test asks.
    let enough = bank.item.iter().filter(|item| for_them(&item.id)).count() >= 4 * MOST;
    move |id| !enough || for_them(id)
}
