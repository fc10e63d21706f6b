//! How well real and fake were told apart, over time: a chart with its intervals, and the same numbers as a table.

use leptos::prelude::*;

use super::super::html::{El, Part, div, el, h3, p};
use crate::domain::measure::{Window, windows};
use crate::lang::Messages;
use crate::lang::rooms::Results;
use crate::platform::clock;
use crate::state::App;

/// The chart's measures, in its own units.
const WIDTH: i32 = 340;
const HEIGHT: i32 = 170;
const LEFT: i32 = 30;
const STEP: i32 = 50;

/// The chart; nothing while there are too few calls.
pub fn over_time(app: App, words: &'static Messages, own: &'static Results) -> Option<El> {
    let all = app.record.with_log(|log| windows(log.iter()));
    // The latest that fit.
    let all: Vec<Window> = all.iter().rev().take(6).rev().copied().collect();
    (!all.is_empty()).then(|| {
        div("stack").with((
            h3("").id("over-time").with(own.over_time),
            p("muted small").with(own.over_time_body),
            chart(&all),
            el("details", "").with((el("summary", "").with(own.as_table), table(words, own, &all))),
        ))
    })
}

/// A value of d′ on the chart: 0 to 4 from the bottom up.
#[expect(clippy::cast_possible_truncation, reason = "clamped to the chart")]
fn height(d: f64) -> i32 {
    HEIGHT - 15 - (d.clamp(0.0, 4.0) * 35.0).round() as i32
}

// The same is in the table: a screen reader is spared the drawing.
fn chart(all: &[Window]) -> El {
    let lines = (0..=4_u8).map(|d| {
        let y = height(d.into());
        view! {
            <line class="chart-grid" x1=LEFT x2=WIDTH y1=y y2=y />
            <text class="chart-label" x=8 y=y + 5>{d.to_string()}</text>
        }
    });
    let points = (0_i32..).zip(all).map(|(place, window)| {
        let x = LEFT + STEP / 2 + place * STEP;
        let found = window.found;
        let (least, most) = found.interval();
        view! {
            <line class="chart-range" x1=x x2=x y1=height(least) y2=height(most) />
            <circle class="chart-point" cx=x cy=height(found.d) r=6 />
        }
    });
    let path: Vec<String> = (0_i32..)
        .zip(all)
        .map(|(place, window)| {
            [(LEFT + STEP / 2 + place * STEP).to_string(), height(window.found.d).to_string()].join(",")
        })
        .collect();
    let size = ["0 0", &WIDTH.to_string(), &HEIGHT.to_string()].join(" ");
    view! {
        <svg class="chart" viewBox=size aria-hidden="true">
            {lines.collect_view()} <polyline class="chart-path" points=path.join(" ") /> {points.collect_view()}
        </svg>
    }
    .into_any()
    .view()
}

fn table(words: &'static Messages, own: &'static Results, all: &[Window]) -> El {
    let lang = words.edition().lang.code();
    let head = [own.col_date, own.col_value, own.col_range, own.col_calls];
    let head = head.map(|name| el("th", "").attr("scope", "col").with(name));
    let rows = all.iter().map(|window| {
        let (found, counts) = (window.found, window.counts);
        let (least, most) = found.interval();
        let number = |d: f64| clock::number(d, lang);
        let share = |right: u32, wrong: u32| [right.to_string(), (right + wrong).to_string()].join("/");
        let calls =
            [share(counts.hits, counts.misses), share(counts.correct_rejections, counts.false_alarms)];
        el("tr", "").with((
            el("th", "").attr("scope", "row").with(clock::date(window.until, lang)),
            el("td", "").with(number(found.d)),
            el("td", "").with([number(least), number(most)].join(" … ")),
            el("td", "").with(calls.join("; ")),
        ))
    });
    // It scrolls on a narrow screen.
    div("chart-table").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", "over-time").with(
        el("table", "").with((
            el("thead", "").with(el("tr", "").with(head)),
            el("tbody", "").with(rows.collect::<Vec<_>>()),
        )),
    )
}
