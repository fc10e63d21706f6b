//! The views of scenes: one neutral skin of our own, inert, with a visible "simulation" label.

use leptos::prelude::*;

use super::{Mail, Message, Page, Scene, Thread, marks};
use crate::lang::ExerciseWords;
use crate::ui::components::icon;

/// A scene to be read.
pub fn scene_view(scene: &Scene, words: &'static ExerciseWords) -> AnyView {
    scene_with(scene, words, &|text| marks::plain(text).into_any())
}

/// A scene whose texts are rendered by `text`: a plain text, or one with markable parts.
pub fn scene_with(scene: &Scene, words: &'static ExerciseWords, text: &dyn Fn(&str) -> AnyView) -> AnyView {
    let (class, body) = match scene {
        Scene::Sms(it) => ("scene scene--sms", thread(it, words, text)),
        Scene::Chat(it) => ("scene scene--chat", thread(it, words, text)),
        Scene::Mail(it) => ("scene scene--mail", mail(it, words, text)),
        Scene::Browser(it) => ("scene scene--browser", page(it, words, text)),
    };
    view! {
        <figure class=class>
            <figcaption class="scene-label">{words.simulation}</figcaption>
            {body}
        </figure>
    }
    .into_any()
}

fn thread(it: &Thread, words: &'static ExerciseWords, text: &dyn Fn(&str) -> AnyView) -> AnyView {
    let initial: String = marks::plain(&it.from).chars().find(|c| c.is_alphanumeric()).into_iter().collect();
    let note = it.note.as_ref().map(|note| view! { <p class="muted small">{text(note)}</p> });
    let messages = it.message.iter().map(|message| bubble(message, words, text));
    view! {
        <div class="scene-head">
            <span class="scene-avatar" aria-hidden="true">{initial}</span>
            <div><p class="scene-from">{text(&it.from)}</p>{note}</div>
        </div>
        <div class="bubbles">{messages.collect_view()}</div>
    }
    .into_any()
}

fn bubble(message: &Message, words: &'static ExerciseWords, text: &dyn Fn(&str) -> AnyView) -> AnyView {
    let class = if message.mine { "bubble bubble--mine" } else { "bubble" };
    let mine = message.mine.then(|| view! { <span class="visually-hidden">{words.mine}": "</span> });
    let time =
        (!message.time.is_empty()).then(|| view! { <p class="bubble-time">{message.time.clone()}</p> });
    view! { <div class=class><p class="scene-text">{mine}{text(&message.text)}</p>{time}</div> }.into_any()
}

fn mail(it: &Mail, words: &'static ExerciseWords, text: &dyn Fn(&str) -> AnyView) -> AnyView {
    let attachment = (!it.attachment.is_empty()).then(|| {
        view! { <p class="scene-file">{icon("paperclip")}<span class="visually-hidden">{words.attachment}": "</span><span class="scene-address">{text(&it.attachment)}</span></p> }
    });
    let button = it.button.as_ref().map(|button| view! { <p class="scene-button">{text(button)}</p> });
    let link = (!it.link.is_empty()).then(|| {
        view! { <p class="small"><span class="muted">{words.leads_to}": "</span><span class="scene-address">{text(&it.link)}</span></p> }
    });
    view! {
        <div class="scene-fields">
            <p><span class="muted">{words.from}": "</span><b>{text(&it.from)}</b>" "<span class="scene-address">"<"{text(&it.address)}">"</span></p>
            <p><span class="muted">{words.subject}": "</span><b>{text(&it.subject)}</b></p>
        </div>
        <div class="scene-body">
            <p class="scene-text">{text(&it.body)}</p>
            {button}{link}{attachment}
        </div>
    }
    .into_any()
}

fn page(it: &Page, words: &'static ExerciseWords, text: &dyn Fn(&str) -> AnyView) -> AnyView {
    let fields = it.field.iter().map(|field| view! { <p class="scene-field">{text(field)}</p> });
    let button = it.button.as_ref().map(|button| view! { <p class="scene-button">{text(button)}</p> });
    view! {
        <div class="scene-bar">
            {icon("globe")}<span class="visually-hidden">{words.address}": "</span>
            <span class="scene-address">{text(&it.address)}</span>
        </div>
        <div class="scene-body">
            <p class="scene-title">{text(&it.title)}</p>
            <p class="scene-text">{text(&it.body)}</p>
            {fields.collect_view()}{button}
        </div>
    }
    .into_any()
}
