//! The plans for teaching a topic, to be read and to be printed.

use super::super::components::icon;
use super::super::html::{El, Part, b, button, div, h2, heading, li, link, ol, p, section, span, ul};
use super::super::pages::{unknown, with_file, with_index};
use crate::domain::lesson::index::Topic;
use crate::domain::lesson::plan::{Plan, Step};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::Plans;
use crate::platform::page;
use crate::state::App;

/// The page of a topic's plans.
pub fn plan(app: App, words: &'static Messages, own: &'static Plans, id: String) -> El {
    with_index(app, words, move |index| {
        let Some(topic) = index.topic(&id).filter(|topic| !topic.plan.is_empty()) else {
            return unknown(words, words.unknown_topic);
        };
        let back =
            link("button button--icon", Route::Topic(id.clone()).href()).attr("aria-label", &topic.title);
        let print = button("button button--primary").id("print").on_click(page::print);
        let head = div("page-head unprinted").with((
            back.with(icon("arrow-left")),
            heading("grow").with(words.plan),
            print.with((icon("printer"), words.print)),
        ));
        let file = app.library.read::<Plan>(Some(topic.plan.clone()));
        (head, with_file(words, file, move |plan| sheet(words, own, topic, plan))).view()
    })
}

fn sheet(words: &'static Messages, own: &'static Plans, topic: &'static Topic, plan: &'static Plan) -> El {
    let lines = |texts: &'static [String]| {
        ul("plan-list").with(texts.iter().map(|text| li("").with(text)).collect::<Vec<_>>())
    };
    let outcomes = plan.outcome.iter().map(|it| li("").with((b("").with(&it.id), " ", &it.text)));
    let outcomes = ul("plan-list").with(outcomes.collect::<Vec<_>>());
    let questions = plan.question.iter().map(|it| li("").with(&it.text));
    let print = plan.print.iter().filter_map(|id| topic.lessons.iter().find(|lesson| lesson.id == *id));
    let print =
        print.map(|lesson| li("").with(link("", Route::Print(lesson.id.clone()).href()).with(&lesson.title)));
    let law = plan.law.iter().map(|it| p("").with(it));
    let part = |title: &'static str, body: El| section("plan-part").with((h2("").with(title), body));
    section("plan card stack").with((
        p("plan-topic").with(&topic.title),
        part(own.goal, p("").with(&plan.goal)),
        part(own.outcome, outcomes),
        part(own.curriculum, lines(&plan.serves)),
        part(own.phones, (law.collect::<Vec<_>>(), p("").with(&plan.phones)).view()),
        plan.both()
            .map(|(minutes, steps)| {
                section("plan-part").with((
                    h2("").with((own.plan_for, " ", minutes.to_string(), " ", words.minutes)),
                    ol("plan-steps").with(steps.iter().map(|it| step(words, it)).collect::<Vec<_>>()),
                ))
            })
            .into_iter()
            .collect::<Vec<_>>(),
        part(own.questions, ul("plan-list").with(questions.collect::<Vec<_>>())),
        part(own.wrong, lines(&plan.wrong)),
        part(own.to_print, ul("plan-list").with(print.collect::<Vec<_>>())),
    ))
}

fn step(words: &'static Messages, it: &'static Step) -> El {
    let minutes = span("plan-minutes").with((it.minutes.to_string(), " ", words.minutes));
    li("").with((minutes, span("").with(&it.text)))
}
