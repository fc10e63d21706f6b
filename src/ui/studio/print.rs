//! A lesson on paper: the exercises, then the key on a page of its own.

use std::future::Future;
use std::pin::Pin;

use super::super::components::icon;
use super::super::html::{El, Part, button, div, el, h2, heading, li, link, ol, p, section, span, ul};
use super::super::pages::{unknown, with_file, with_index};
use crate::domain::lesson::LessonFile;
use crate::domain::route::Route;
use crate::exercise::hotspot::view::on_paper;
use crate::exercise::paper::{Block, Paper, Printed, letter};
use crate::lang::Messages;
use crate::lang::rooms::Studio;
use crate::platform::page;
use crate::scene::view::scene_view;
use crate::state::{App, Trouble};

/// The page from which a lesson is printed.
pub fn print(app: App, words: &'static Messages, own: &'static Studio, id: String) -> El {
    with_index(app, words, move |index| {
        let Some(lesson) = index.lesson(&id) else { return unknown(words, words.unknown_lesson) };
        let (title, file) = (&lesson.title, lesson.file.clone());
        let paper = async move { Ok(app.library.read::<LessonFile>(Some(file)).await?.paper.clone()) };
        let back = match index.topic_of(&id) {
            Some(topic) => Route::Topic(topic.id.clone()),
            None => Route::Path,
        };
        let back = link("button button--icon", back.href()).attr("aria-label", words.to_path);
        let print = button("button button--primary").id("print").on_click(page::print);
        let head = div("page-head unprinted").with((
            back.with(icon("arrow-left")),
            div("stack--tight grow").with((heading("").with(words.print), p("muted").with(own.print_body))),
            print.with((icon("printer"), words.print)),
        ));
        let sheet = with_paper(app, words, paper, move |paper| sheet(words, own, title, paper));
        (head, sheet).view()
    })
}

/// Loads the paper whose file `file` tells, and shows it.
pub fn with_paper(
    app: App,
    words: &'static Messages,
    file: impl Future<Output = Result<String, Trouble>> + 'static,
    page: impl Fn(&'static Paper) -> El + Send + Sync + 'static,
) -> El {
    let file: Pin<Box<dyn Future<Output = Result<String, Trouble>>>> = Box::pin(file);
    with_file(words, async move { app.library.read(Some(file.await?)).await }, page)
}

fn sheet(words: &'static Messages, own: &'static Studio, title: &'static str, paper: &'static Paper) -> El {
    let field = |name: &'static str| span("paper-field").with((name, ": "));
    let fields = div("paper-fields").with((field(own.paper_name), field(own.paper_date)));
    let exercises = paper.exercise.iter().map(|it| li("paper-exercise").with(printed(words, it)));
    let keys = paper.exercise.iter().map(|it| li("").with(key(it)));
    section("paper card").with((
        h2("").with(title),
        fields,
        ol("paper-list").with(exercises.collect::<Vec<_>>()),
        section("paper-key").with((
            h2("").with((own.paper_key, ": ", title)),
            ol("paper-list").with(keys.collect::<Vec<_>>()),
        )),
    ))
}

/// An exercise as it stands on paper, without its key.
pub fn printed(words: &'static Messages, it: &'static Printed) -> El {
    let scenes = &words.exercise;
    let prompt = it.prompt.iter().enumerate();
    let prompt = prompt.map(|(i, text)| p(if i == 0 { "paper-prompt" } else { "muted small" }).with(text));
    let blocks = it.block.iter().map(|block| match block {
        Block::Text(text) => p("scene-text").with(text),
        Block::Scene(scene) => scene_view(scene, scenes),
        Block::Tick(options) => {
            let options = options.iter().enumerate();
            let options = options.map(|(i, text)| {
                let letter = span("paper-letter").with([letter(i).to_string(), ". ".to_owned()].concat());
                li("paper-tick").with((span("paper-box"), letter, span("").with(text)))
            });
            ul("stack--tight").with(options.collect::<Vec<_>>())
        }
        Block::Table(grid) => {
            let head = grid.column.iter().map(|text| el("th", "").attr("scope", "col").with(text));
            let head = el("tr", "").with((el("td", ""), head.collect::<Vec<_>>()));
            let rows = grid.row.iter().map(|text| {
                let cells = grid.column.iter().map(|_| el("td", "").with(span("paper-box")));
                el("tr", "").with((el("th", "").attr("scope", "row").with(text), cells.collect::<Vec<_>>()))
            });
            // It scrolls on a narrow screen.
            div("paper-table").attr("tabindex", "0").with(
                el("table", "")
                    .with((el("thead", "").with(head), el("tbody", "").with(rows.collect::<Vec<_>>()))),
            )
        }
        Block::Picture(it) => on_paper(it),

        Block::Columns(both) => {
            let left = both
                .left
                .iter()
                .map(|text| li("paper-tick").with((span("grow").with(text), span("paper-slot"))));
            let right = both.right.iter().map(|text| li("paper-tick").with(text));
            let left = ol("stack--tight").with(left.collect::<Vec<_>>());
            div("paper-columns").with((left, ul("stack--tight").with(right.collect::<Vec<_>>())))
        }
        Block::Write(lines) => div("").with((0..*lines).map(|_| div("paper-line")).collect::<Vec<_>>()),
    });
    (prompt.collect::<Vec<_>>(), blocks.collect::<Vec<_>>()).view()
}

/// The key of an exercise, line by line.
pub fn key(it: &'static Printed) -> El {
    ul("stack--tight").with(it.key.iter().map(|line| li("").with(line)).collect::<Vec<_>>())
}
