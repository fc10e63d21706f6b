//! Language, who practises, appearance, and what is kept.

use leptos::prelude::*;

use super::super::components::icon;
use super::welcome::avatar_fields;
use crate::domain::profile::{Motion, TextSize, Theme, Track};
use crate::domain::route::Route;
use crate::lang::{Lang, Messages};
use crate::platform::page;
use crate::state::App;

/// The settings page. Everything takes effect at once.
pub fn settings(app: App, words: &'static Messages) -> AnyView {
    let profile = app.profile.get_untracked();
    let lang = Lang::ALL.map(|lang| {
        let choose = move || app.choose_language(lang);
        option("lang", lang as usize, lang.name(), words.edition.lang == lang, choose)
    });
    let track = (Track::ALL.into_iter().zip(words.tracks)).map(|(track, name)| {
        let choose = move || app.change_profile(|profile| profile.track = Some(track));
        option("track", track as usize, name, profile.track == Some(track), choose)
    });
    let theme = (Theme::ALL.into_iter().zip(words.themes)).map(|(theme, name)| {
        let choose = move || app.change_profile(|profile| profile.theme = theme);
        option("theme", theme as usize, name, profile.theme == theme, choose)
    });
    let text = (TextSize::ALL.into_iter().zip(words.text_sizes)).map(|(size, name)| {
        let choose = move || app.change_profile(|profile| profile.text = size);
        option("text", size as usize, name, profile.text == size, choose)
    });
    let motion = (Motion::ALL.into_iter().zip(words.motions)).map(|(motion, name)| {
        let choose = move || app.change_profile(|profile| profile.motion = motion);
        option("motion", motion as usize, name, profile.motion == motion, choose)
    });
    view! {
        <h1 id="heading" tabindex="-1">{words.settings}</h1>
        {setting(words.language, lang.into_iter().collect())}
        {setting(words.who, track.collect())}
        <section class="card setting"><h2>{words.pick_avatar}</h2>{avatar_fields(app, words)}</section>
        {setting(words.theme, theme.collect())}
        {setting(words.text_size, text.collect())}
        {setting(words.motion, motion.collect())}
        {data(app, words)}
        <a class="card link-card" href=Route::Help.href()>{icon("phone-call")}<b>{words.help}</b>{icon("chevron-right")}</a>
        <a class="card link-card" href=Route::About.href()>{icon("info")}<b>{words.about}</b>{icon("chevron-right")}</a>
    }
    .into_any()
}

fn setting(title: &'static str, options: Vec<AnyView>) -> AnyView {
    view! {
        <section class="card">
            <fieldset class="setting"><legend>{title}</legend><div class="choices">{options}</div></fieldset>
        </section>
    }
    .into_any()
}

/// A radio button. Its id lets the focus come back after the page is drawn anew.
fn option(
    group: &'static str,
    code: usize,
    name: &'static str,
    checked: bool,
    choose: impl Fn() + 'static,
) -> AnyView {
    let id = [group, "-", &code.to_string()].concat();
    view! {
        <label class="pick">
            <input type="radio" id=id name=group checked=checked on:change=move |_| choose() />{name}
        </label>
    }
    .into_any()
}

fn data(app: App, words: &'static Messages) -> AnyView {
    let set_aside = move || {
        let keys = app.record.quarantined.get();
        (!keys.is_empty()).then(|| {
            let keys = keys.into_iter().map(|key| view! { <li class="small">{key}</li> }).collect_view();
            view! { <div class="notice" id="quarantined"><div class="stack--tight"><b>{words.quarantined}</b><ul>{keys}</ul></div></div> }
        })
    };
    view! {
        <section class="card stack">
            <h2>{words.data}</h2>
            <p>{words.data_body}</p>
            <p class="muted">{words.count(app.record.answers(), words.answers)}</p>
            {set_aside}
            <button class="button" id="erase" on:click=move |_| page::set_dialog("erase-dialog", true)>
                {icon("trash-2")}{words.erase}
            </button>
        </section>
        <dialog id="erase-dialog" aria-labelledby="erase-title">
            <div class="stack">
                <h2 id="erase-title">{words.erase_confirm.title}</h2>
                <p>{words.erase_confirm.body}</p>
                <div class="row">
                    <button class="button" on:click=move |_| page::set_dialog("erase-dialog", false)>{words.cancel}</button>
                    <button class="button button--bad" id="erase-now" on:click=move |_| app.erase()>{words.erase_now}</button>
                </div>
            </div>
        </dialog>
    }
    .into_any()
}
