//! The views of scenes: one neutral skin of our own, inert, with a visible "simulation" label.

use super::{Mail, Message, Page, Scene, Thread, marks};
use crate::lang::ExerciseWords;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, p, span, unseen};

/// A scene to be read.
pub fn scene_view(scene: &Scene, words: &'static ExerciseWords) -> El {
    scene_with(scene, words, &|text| marks::plain(text).view())
}

/// A scene whose texts are rendered by `text`: a plain text, or one with markable parts.
pub fn scene_with(scene: &Scene, words: &'static ExerciseWords, text: &dyn Fn(&str) -> El) -> El {
    let (class, body) = match scene {
        Scene::Sms(it) => ("scene scene--sms", thread(it, words, text)),
        Scene::Chat(it) => ("scene scene--chat", thread(it, words, text)),
        Scene::Mail(it) => ("scene scene--mail", mail(it, words, text)),
        Scene::Browser(it) => ("scene scene--browser", page(it, words, text)),
    };
    let label = el("figcaption", "scene-label").with(words.simulation);
    el("figure", class).with((label, body)).view()
}

fn thread(it: &Thread, words: &'static ExerciseWords, text: &dyn Fn(&str) -> El) -> El {
    // Not `is_alphanumeric`: its tables are 2 KB.
    let letter = |c: &char| !c.is_ascii_punctuation() && !matches!(c, ' ' | '«' | '№');
    let initial: String = marks::plain(&it.from).chars().find(letter).into_iter().collect();
    let note = it.note.as_ref().map(|note| p("muted small").with(text(note)));
    let messages = it.message.iter().map(|message| bubble(message, words, text));
    let avatar = span("scene-avatar").attr("aria-hidden", "true").with(initial);
    let whose = div("").with((p("scene-from").with(text(&it.from)), note));
    (div("scene-head").with((avatar, whose)), div("bubbles").with(messages.collect::<Vec<_>>())).view()
}

fn bubble(message: &Message, words: &'static ExerciseWords, text: &dyn Fn(&str) -> El) -> El {
    let class = if message.mine { "bubble bubble--mine" } else { "bubble" };
    let mine = message.mine.then(|| unseen((words.mine, ": ")));
    let time = (!message.time.is_empty()).then(|| p("bubble-time").with(message.time.clone()));
    div(class).with((p("scene-text").with((mine, text(&message.text))), time))
}

fn mail(it: &Mail, words: &'static ExerciseWords, text: &dyn Fn(&str) -> El) -> El {
    let address = |it: &str| span("scene-address").with(text(it));
    let attachment = (!it.attachment.is_empty()).then(|| {
        let name = unseen((words.attachment, ": "));
        p("scene-file").with((icon("paperclip"), name, address(&it.attachment)))
    });
    let button = it.button.as_ref().map(|button| p("scene-button").with(text(button)));
    let link = (!it.link.is_empty())
        .then(|| p("small").with((span("muted").with((words.leads_to, ": ")), address(&it.link))));
    let from = span("muted").with((words.from, ": "));
    let sender = span("scene-address").with(("<", text(&it.address), ">"));
    let subject = span("muted").with((words.subject, ": "));
    (
        div("scene-fields").with((
            p("").with((from, b("").with(text(&it.from)), " ", sender)),
            p("").with((subject, b("").with(text(&it.subject)))),
        )),
        div("scene-body").with((p("scene-text").with(text(&it.body)), button, link, attachment)),
    )
        .view()
}

fn page(it: &Page, words: &'static ExerciseWords, text: &dyn Fn(&str) -> El) -> El {
    let fields = it.field.iter().map(|field| p("scene-field").with(text(field)));
    let button = it.button.as_ref().map(|button| p("scene-button").with(text(button)));
    let address = span("scene-address").with(text(&it.address));
    (
        div("scene-bar").with((icon("globe"), unseen((words.address, ": ")), address)),
        div("scene-body").with((
            p("scene-title").with(text(&it.title)),
            p("scene-text").with(text(&it.body)),
            fields.collect::<Vec<_>>(),
            button,
        )),
    )
        .view()
}
