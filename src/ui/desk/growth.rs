//! The weekly goal, the calendar and the badges, as parts of the results.

use super::super::components::icon;
use super::super::html::{
    El, Part, b, div, el, fieldset, h2, label, legend, li, p, section, span, ul, unseen,
};
use super::super::pages::bar;
use crate::domain::growth::{Badge, CHAIN, Standing, badges, calendar};
use crate::domain::lesson::index::Index;
use crate::domain::profile::GOAL;
use crate::lang::Messages;
use crate::lang::rooms::Results;
use crate::platform::clock;
use crate::state::App;

/// How many weeks the calendar goes back.
const WEEKS: i64 = 12;

/// The goal of the week, and how to set another.
pub fn goal(app: App, own: &'static Results) -> El {
    let goal = usize::from(app.profile.with(|profile| profile.goal.unwrap_or(GOAL)));
    let days = app.record.week().into_iter().filter(|on| *on).count();
    let said = own.goal_days.of(&[days, goal]);
    let choices = (1..=7_u8).map(|days| {
        let choose = move || app.change_profile(|profile| profile.goal = Some(days));
        let input = el("input", "")
            .attr("type", "radio")
            .attr("name", "goal")
            .id(["goal-", &days.to_string()].concat())
            .flag("checked", usize::from(days) == goal)
            .on_change(move |_| choose());
        label("pick").with((input, usize::from(days)))
    });
    let pick = el("details", "").with((
        el("summary", "").with(own.goal_pick),
        fieldset("setting").with((
            legend("visually-hidden").with(own.goal_pick),
            div("choices").with(choices.collect::<Vec<_>>()),
        )),
    ));
    section("card stack").with((
        h2("").with(own.goal),
        p("").with(said.clone()),
        bar(days.min(goal), goal, said),
        (days >= goal).then(|| p("muted").with(own.goal_reached)),
        pick,
    ))
}

/// The days of practice, a column a week.
pub fn practice(app: App, words: &'static Messages, own: &'static Results) -> El {
    let today = clock::day_of(clock::now());
    let weeks = app.record.with_days(|days| calendar(days, today, WEEKS));
    let head = (1..=weeks.len())
        .map(|week| el("th", "").attr("scope", "col").with(unseen((own.calendar_week, " ", week))));
    let head = el("tr", "").with((el("td", ""), head.collect::<Vec<_>>()));
    let rows = words.week_days.into_iter().enumerate().map(|(day, name)| {
        let cells = weeks.iter().map(|week| {
            let class = if week[day] { "calendar-day calendar-day--on" } else { "calendar-day" };
            let said = week[day].then(|| unseen(own.practised));
            el("td", "").with(span(class).with(said))
        });
        el("tr", "").with((el("th", "").attr("scope", "row").with(name), cells.collect::<Vec<_>>()))
    });
    let rows: Vec<_> = rows.collect();
    section("card stack").with((
        h2("").id("calendar").with(own.calendar),
        p("muted small").with(own.calendar_body),
        el("table", "calendar")
            .attr("aria-labelledby", "calendar")
            .with((el("thead", "").with(head), el("tbody", "").with(rows))),
    ))
}

/// What was learnt to do.
pub fn learnt(app: App, words: &'static Messages, own: &'static Results, index: &'static Index) -> El {
    let chain: Vec<_> = CHAIN.map(|id| index.skills.iter().position(|skill| skill.id == id)).into();
    let chain_of = |full_id: &str| {
        let skills = index.skills_of(full_id).unwrap_or_default();
        let places =
            skills.iter().filter_map(|skill| chain.iter().position(|it| *it == Some(usize::from(*skill))));
        places.collect()
    };
    let standings = app.record.with_log(|log| badges(log, &chain_of, &clock::day_of));
    let items = standings.map(|standing| badge(words, own, standing));
    section("card stack").with((h2("").with(own.badges), ul("badges").with(items)))
}

fn badge(words: &'static Messages, own: &'static Results, standing: Standing) -> El {
    let Standing { badge, have, at } = standing;
    let picture = match badge {
        Badge::Watchful => "eye",
        Badge::Fair => "heart",
        Badge::SecondLook => "rotate-ccw",
        Badge::Chain => "list-checks",
        Badge::Honest => "circle-check",
        Badge::Returning => "refresh-cw",
    };
    let place = badge as usize;
    let about = (b("").with(own.badge_names[place]), p("muted small").with(own.badge_about[place]));
    let counted = own.badge_progress.of(&[have, badge.needed()]);
    let state = match at {
        Some(at) => {
            let date = clock::date(at, words.edition().lang.code());
            p("chip chip--ok").with((icon("check"), own.badge_earned, " · ", date)).view()
        }
        None => (bar(have, badge.needed(), counted.clone()), p("muted small").with(counted)).view(),
    };
    let class = if at.is_some() { "learnt learnt--on" } else { "learnt" };
    li(class).with((span("learnt-picture").with(icon(picture)), div("stack--tight").with((about, state))))
}
