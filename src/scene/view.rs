//! The views of scenes: one neutral skin of our own, inert, with a visible "simulation" label.

use super::{Look, Mail, Message, Page, Row, Scene, Screen, Thread, marks};
use crate::lang::ExerciseWords;
use crate::ui::components::icon;
use crate::ui::html::{El, Part, b, div, el, p, span, unseen};

/// A scene to be read.
pub fn scene_view(scene: &'static Scene, words: &'static ExerciseWords) -> El {
    scene_with(scene, words, &|text| breaking(&marks::plain(text)))
}

/// A text whose addresses go on in the next line after a dot or a slash: whose they are is not torn apart.
#[inline(never)]
pub fn breaking(text: &str) -> El {
    text.split_inclusive(['.', '/']).enumerate().fold(el("", ""), |whole, (place, piece)| {
        let goes_on = place > 0 && piece.as_bytes()[0].is_ascii_alphanumeric();
        whole.with((goes_on.then(|| el("wbr", "")), piece.to_owned()))
    })
}

/// Draws a text of a scene.
pub type Draw<'a> = &'a dyn Fn(&'static str) -> El;

/// A scene whose texts are rendered by `text`: a plain text, or one with markable parts.
pub fn scene_with(scene: &'static Scene, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    let (class, body) = match scene {
        Scene::Sms(it) => ("scene scene--sms", thread(it, words, text)),
        Scene::Chat(it) => ("scene scene--chat", thread(it, words, text)),
        Scene::Mail(it) => ("scene scene--mail", mail(it, words, text)),
        Scene::Browser(it) => ("scene scene--browser", page(it, words, text)),
        Scene::Call(it) => ("scene scene--call", screen(it, words, text)),
        Scene::Settings(it) => ("scene scene--settings", screen(it, words, text)),
        Scene::Shop(it) => ("scene scene--shop", screen(it, words, text)),
        Scene::Receipt(it) => ("scene scene--receipt", screen(it, words, text)),
        Scene::Post(it) => ("scene scene--post", screen(it, words, text)),
        Scene::Dialog(it) => ("scene scene--dialog", screen(it, words, text)),
        Scene::Notice(it) => ("scene scene--notice", screen(it, words, text)),
    };
    framed(class, words, body)
}

/// A simulated surface of any kind: a frame that says what it is.
pub fn framed(class: &'static str, words: &'static ExerciseWords, body: impl Part) -> El {
    let label = el("figcaption", "scene-label").with(words.simulation);
    el("figure", class).with((label, body))
}

/// Who it is: a letter in a circle, the name, and a line below.
pub fn head(name: &'static str, note: Option<&'static str>, text: Draw<'_>) -> El {
    let note = note.map(|note| p("muted small").with(text(note)));
    div("scene-head").with((avatar(name), div("").with((p("scene-from").with(text(name)), note))))
}

/// The first letter of a name in a circle.
pub fn avatar(name: &str) -> El {
    // Not `is_alphanumeric`: its tables are 2 KB.
    let letter = |c: &char| !c.is_ascii_punctuation() && !matches!(c, ' ' | '«' | '№');
    let initial: String = marks::plain(name).chars().find(letter).into_iter().collect();
    span("scene-avatar").attr("aria-hidden", "true").with(initial)
}

/// The address bar of a browser.
pub fn address_bar(address: impl Part, words: &'static ExerciseWords) -> El {
    let address = span("scene-address").with(address);
    div("scene-bar").with((icon("globe"), unseen((words.address, ": ")), address))
}

fn screen(it: &'static Screen, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    let bar = (!it.address.is_empty()).then(|| address_bar(text(&it.address), words));
    let rows = it.row.iter().map(|it| row(it, words, text));
    (bar, head(&it.title, it.note.as_deref(), text), div("scene-body").with(rows.collect::<Vec<_>>())).view()
}

fn row(it: &'static Row, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    // The colon belongs to the label: a row may set both ends apart.
    let label = it.label.as_ref().map(|label| (span("muted").with((text(label), ":")), " "));
    let value = text(&it.text);
    match it.look {
        Look::Text if it.label.is_some() => p("scene-row").with((label, b("").with(value))),
        Look::Text => p("scene-text").with(value),
        Look::Title => p("scene-title").with(value),
        Look::Field => p("scene-field").with((label, value)),
        Look::Button => p("scene-button").with(value),
        Look::Price => p("scene-row").with((label, b("scene-price").with(value))),
        Look::Picture => {
            p("scene-picture").with((icon("image"), unseen((words.picture, ": ")), span("").with(value)))
        }
        Look::Link => p("scene-row").with((label, span("scene-address").with(value))),
        Look::Qr => p("scene-qr").with((icon("qr-code"), span("").with((label, value)))),
        Look::Rating => p("scene-sign").with((icon("star"), span("").with((label, value)))),
        Look::Timer => p("scene-sign").with((icon("timer"), span("").with((label, value)))),
    }
}

fn thread(it: &'static Thread, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    let messages = it.message.iter().map(|message| bubble(message, words, text));
    (head(&it.from, it.note.as_deref(), text), div("bubbles").with(messages.collect::<Vec<_>>())).view()
}

/// One message as it stands in a conversation.
pub fn bubble(message: &'static Message, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    let class = if message.mine { "bubble bubble--mine" } else { "bubble" };
    let mine = message.mine.then(|| unseen((words.mine, ": ")));
    let time = (!message.time.is_empty()).then(|| p("bubble-time").with(&message.time));
    div(class).with((p("scene-text").with((mine, text(&message.text))), time))
}

fn mail(it: &'static Mail, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    let address = |it: &'static str| span("scene-address").with(text(it));
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

fn page(it: &'static Page, words: &'static ExerciseWords, text: Draw<'_>) -> El {
    let fields = it.field.iter().map(|field| p("scene-field").with(text(field)));
    let button = it.button.as_ref().map(|button| p("scene-button").with(text(button)));
    (
        address_bar(text(&it.address), words),
        div("scene-body").with((
            p("scene-title").with(text(&it.title)),
            p("scene-text").with(text(&it.body)),
            fields.collect::<Vec<_>>(),
            button,
        )),
    )
        .view()
}
