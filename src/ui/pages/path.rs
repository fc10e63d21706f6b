//! The path: the next lesson, what is due, all topics.

use leptos::prelude::*;

use super::super::components::{barys, icon, ornament, ring, week};
use super::with_index;
use crate::domain::lesson::index::{Entry, Index, Topic};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::state::App;

/// The home of the app.
pub fn path(app: App, words: &'static Messages) -> AnyView {
    with_index(app, words, move |index| {
        view! {
            <div class="main-column">
                {hero(app, words, index)}
                <div class="row"><h2 class="grow">{words.topics}" "<span class="muted small">{done_of(app, words, index.lessons())}</span></h2></div>
                <div class="topics">{index.topics.iter().map(|topic| topic_card(app, words, topic)).collect_view()}</div>
            </div>
            <div class="side">
                {week(words, app.record.week())}
                {review_card(app, words)}
                {skills(app, words, index)}
                <a class="card link-card" href=Route::Help.href()>{icon("phone-call")}<b>{words.help}</b>{icon("chevron-right")}</a>
            </div>
        }
        .into_any()
    })
}

/// "3 / 8 lessons".
fn done_of<'a>(app: App, words: &'static Messages, lessons: impl Iterator<Item = &'a Entry>) -> String {
    let (mut done, mut all) = (0, 0);
    for lesson in lessons {
        all += 1;
        done += usize::from(app.record.is_done(lesson));
    }
    [&done.to_string(), " / ", &words.count(all, words.lessons)].concat()
}

fn hero(app: App, words: &'static Messages, index: &Index) -> AnyView {
    let Some(lesson) = app.next_lesson(index) else {
        return view! {
            <section class="hero">
                <div class="hero-top"><div class="hero-words"><h1 id="heading" tabindex="-1">{words.all_done}</h1></div>{barys("happy")}</div>
                <a class="button button--sun" href=Route::Review.href()>{words.review}</a>
            </section>
        }
        .into_any();
    };
    let (begun, _) = app.record.met(lesson);
    let greeting = app.profile.with(|profile| match profile.nickname.as_str() {
        "" => String::new(),
        name => [words.hello, ", ", name, "! "].concat(),
    });
    view! {
        <section class="hero">
            {ornament()}
            <div class="hero-top">
                <div class="hero-words">
                    <p class="hero-over">{greeting}{words.continue_path}" · "{lesson.minutes}" "{words.minutes}</p>
                    <h1 id="heading" tabindex="-1">{lesson.title.clone()}</h1>
                </div>
                {barys("calm")}
            </div>
            <a class="button button--sun" id="continue" href=Route::Lesson(lesson.id.clone()).href()>
                {if begun > 0 { words.go_on } else { words.start }}
            </a>
        </section>
    }
    .into_any()
}

fn topic_card(app: App, words: &'static Messages, topic: &Topic) -> AnyView {
    let done = topic.lessons.iter().filter(|lesson| app.record.is_done(lesson)).count();
    view! {
        <a class="card link-card" href=Route::Topic(topic.id.clone()).href()>
            {ring(&topic.icon, done, topic.lessons.len())}
            <div class="stack--tight">
                <h3>{topic.title.clone()}</h3>
                <p class="muted small">{done_of(app, words, topic.lessons.iter())}</p>
            </div>
            {icon("chevron-right")}
        </a>
    }
    .into_any()
}

fn review_card(app: App, words: &'static Messages) -> AnyView {
    let due = app.due().len();
    if due == 0 {
        return ().into_any();
    }
    view! {
        <section class="card row">
            <div class="stack--tight grow">
                <h2>{words.review_ready}": "{words.count(due, words.exercises)}</h2>
                <p class="muted small">{words.review_body}</p>
            </div>
            <a class="button" href=Route::Review.href()>{words.review_start}</a>
        </section>
    }
    .into_any()
}

/// True counts per skill: right at the last try, of all that were met.
pub fn skills(app: App, words: &'static Messages, index: &Index) -> AnyView {
    let counts = app.record.skills(index);
    let rows = (index.skills.iter().zip(counts)).filter(|(_, (_, met))| *met > 0).map(|(skill, (right, met))| {
        let name = skill.title.clone();
        view! {
            <li class="skill">
                <div><span>{name.clone()}</span><span class="muted">{right}" / "{met}</span></div>
                <progress max=met value=right aria-label=[&name, ". ", &(words.skill_counts)(right, met)].concat()></progress>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let empty = rows.is_empty().then(|| view! { <p class="muted small">{words.skills_empty}</p> });
    view! { <section class="card stack"><h2>{words.skills}</h2>{empty}<ul class="stack">{rows}</ul></section> }.into_any()
}
