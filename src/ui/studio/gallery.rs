//! The gallery: every kind of exercise with an example, its looks, and the file an author writes.

use super::super::components::{Verdict, icon, sheet};
use super::super::html::{El, Part, button, div, el, h2, heading, li, link, live, nav, p, section, span, ul};
use super::super::pages::{chip, unknown, with_file, with_index};
use super::answers::replay;
use super::print::{key, printed, with_paper};
use crate::domain::lesson::LessonFile;
use crate::domain::route::{Look, Route};
use crate::exercise::{self, Answer, Exercise};
use crate::lang::Messages;
use crate::lang::rooms::Studio;
use crate::platform::fetch;
use crate::state::App;
use crate::state::reactive::{Var, memo, spawn};

/// All kinds.
pub fn gallery(app: App, words: &'static Messages, own: &'static Studio) -> El {
    with_gallery(app, words, move |file| {
        let cards = file.lesson.exercise.iter().map(|exercise| {
            let about = div("stack--tight")
                .with((h2("").with(name(file, exercise)), p("muted small").with(&exercise.prompt)));
            let href = Route::Specimen(exercise.task.kind().to_owned(), Look::Fresh).href();
            li("").with(link("card link-card", href).with((about, icon("chevron-right"))))
        });
        (
            heading("").with(words.gallery),
            p("muted").with(own.gallery_body),
            ul("topics").with(cards.collect::<Vec<_>>()),
        )
            .view()
    })
}

/// One kind in one of its looks.
pub fn specimen(app: App, words: &'static Messages, own: &'static Studio, kind: String, look: Look) -> El {
    with_gallery(app, words, move |file| {
        let Some(number) = file.lesson.exercise.iter().position(|it| it.task.kind() == kind) else {
            return unknown(words, words.unknown_page);
        };
        let back = link("button button--icon", Route::Gallery.href()).attr("aria-label", words.gallery);
        let looks = Look::ALL.into_iter().zip(own.looks).map(|(other, name)| {
            let to = link("segment", Route::Specimen(kind.clone(), other).href()).with(name);
            if other == look { to.attr("aria-current", "page") } else { to }
        });
        let name = name(file, &file.lesson.exercise[number]);
        let shown = shown(app, words, own, file, number, look);
        let shown = if look == Look::Dark { shown.attr("data-theme", "dark") } else { shown };
        (
            div("page-head").with((back.with(icon("arrow-left")), heading("").with(name))),
            nav("segments looks").attr("aria-label", words.gallery).with(looks.collect::<Vec<_>>()),
            shown,
            file.specimen.get(number).map(|it| toml(own, it.toml.clone())),
        )
            .view()
    })
}

/// The name of an exercise's kind.
fn name(file: &'static LessonFile, exercise: &Exercise) -> Option<&'static String> {
    file.words_of(exercise.task.kind()).first()
}

fn with_gallery(
    app: App,
    words: &'static Messages,
    page: impl Fn(&'static LessonFile) -> El + Clone + Send + Sync + 'static,
) -> El {
    with_index(app, words, move |index| {
        let (file, page) = (index.gallery.clone(), page.clone());
        with_file(words, app.library.read(Some(file)), page)
    })
}

/// The example in a look.
fn shown(
    app: App,
    words: &'static Messages,
    studio: &'static Studio,
    file: &'static LessonFile,
    number: usize,
    look: Look,
) -> El {
    let exercise = &file.lesson.exercise[number];
    let own = file.words_of(exercise.task.kind());
    let Some(it) = file.specimen.get(number) else { return ().view() };
    let prompt = h2("prompt").with(&exercise.prompt);
    let chip = p("row").with(chip(own, exercise, &words.exercise));
    let wrong = if exercise.task.graded() { &it.wrong } else { &it.right };
    let answer = match look {
        Look::Fresh => &Answer::default(),
        Look::Wrong | Look::Reviewed | Look::Dark => wrong,
        _ => &it.right,
    };
    let locked = !matches!(look, Look::Fresh | Look::Answered);
    let body = match look {
        Look::Printed => return on_paper(app, words, studio, file.paper.clone(), number),
        Look::Reviewed => replay(words, &file.lesson.id, exercise, own, answer, 0, None),
        _ => {
            let given = Var::new(answer.clone());
            let locked = memo(move || locked);
            exercise::view::view(&file.lesson.id, exercise, own, 0, &words.exercise, given, locked)
        }
    };
    let sheet = (locked && look != Look::Reviewed).then(|| {
        let verdict = Verdict {
            outcome: exercise.task.grade(answer),
            why: exercise.task.reason(answer),
            rule: None,
            last: false,
        };
        sheet(words, verdict, || {})
    });
    section("specimen stack").with((chip, prompt, body, sheet))
}

/// The example on paper.
fn on_paper(app: App, words: &'static Messages, own: &'static Studio, file: String, number: usize) -> El {
    let sheet = with_paper(app, words, async move { Ok(file) }, move |paper| {
        let Some(it) = paper.exercise.get(number) else { return ().view() };
        let key = section("paper-key").with((h2("").with(own.paper_key), key(it)));
        section("paper card stack").with((printed(words, it), key))
    });
    div("").with(sheet)
}

/// The file that an author writes, shown when it is asked for.
fn toml(own: &'static Studio, file: String) -> El {
    let text = Var::new(None::<String>);
    let load = move || {
        let file = file.clone();
        spawn(async move {
            if let Ok(loaded) = fetch::text(&file).await {
                text.try_set(Some(loaded));
            }
        });
    };
    let source = live(move || {
        text.get().map(|text| el("pre", "toml").attr("tabindex", "0").attr("aria-label", own.toml).with(text))
    });
    let show = live(move || {
        let load = load.clone();
        let show = button("button").id("toml").on_click(load).with((icon("file-code"), own.toml));
        text.get().is_none().then_some(show)
    });
    section("stack").with((div("row").with(show), span("").with(source)))
}
