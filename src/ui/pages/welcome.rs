//! The first visit: a language, who is practising, a picture. Three taps to the first exercise.

use leptos::prelude::*;

use super::super::components::{barys, icon, language_select};
use crate::domain::profile::{NICKNAME_MAX, Track, nickname};
use crate::lang::{Lang, Messages};
use crate::platform::page;
use crate::state::App;

/// The icons of the avatars, in the order of [`Messages::avatars`].
pub const AVATAR_ICONS: [&str; 8] = ["cat", "dog", "bird", "squirrel", "rabbit", "turtle", "snail", "fish"];

/// The icons of the tracks, in the order of [`Track::ALL`].
const TRACK_ICONS: [&str; 6] = ["backpack", "book-open", "graduation-cap", "user", "heart", "school"];

/// The questions, one at a time. The step follows from what is known already.
pub fn welcome(app: App, words: &'static Messages) -> AnyView {
    let choose = Callback::new(move |lang| app.choose_language(lang));
    let step =
        Memo::new(move |_| app.profile.with(|profile| (profile.lang.is_some(), profile.track.is_some())));
    Effect::new(move |before: Option<()>| {
        let _ = step.get();
        if before.is_some() {
            page::focus("heading");
        }
    });
    let question = move || match step.get() {
        (false, _) => languages(app, words),
        (true, false) => tracks(app, words),
        (true, true) => avatars(app, words),
    };
    view! {
        <div class="frame frame--bare">
            <header class="topbar">
                <span class="brand"><span>{words.app}</span></span>
                {language_select(words, choose)}
            </header>
            <main id="main">
                <section class="hero">
                    <div class="hero-top">
                        <div class="hero-words">
                            <p class="hero-over">{words.tagline}</p>
                            <p class="hero-title">{words.welcome_title}</p>
                            <p>{words.welcome_body}</p>
                        </div>
                        {barys("calm")}
                    </div>
                </section>
                {question}
            </main>
        </div>
    }
    .into_any()
}

fn heading(words: &'static Messages, text: &'static str, at: usize) -> impl IntoView {
    view! {
        <div class="stack--tight">
            <p class="muted small">{(words.step)(at, 3)}</p>
            <h1 id="heading" tabindex="-1">{text}</h1>
        </div>
    }
}

fn languages(app: App, words: &'static Messages) -> AnyView {
    let present = words.edition.lang;
    let buttons = Lang::ALL.map(|lang| {
        let pressed = if lang == present { "true" } else { "false" };
        view! {
            <button class="pick" lang=lang.code() aria-pressed=pressed data-lang=lang.code()
                on:click=move |_| app.choose_language(lang)>
                {icon("globe")}{lang.name()}
            </button>
        }
    });
    view! { {heading(words, words.pick_language, 1)}<div class="choices">{buttons}</div> }.into_any()
}

fn tracks(app: App, words: &'static Messages) -> AnyView {
    let buttons = (Track::ALL.into_iter().zip(words.tracks).zip(TRACK_ICONS)).map(|((track, name), picture)| {
        view! {
            <button class="pick" on:click=move |_| app.change_profile(|profile| profile.track = Some(track))>
                {icon(picture)}{name}
            </button>
        }
    });
    view! {
        {heading(words, words.pick_track, 2)}
        <p class="muted">{words.pick_track_body}</p>
        <div class="choices">{buttons.collect_view()}</div>
    }
    .into_any()
}

fn avatars(app: App, words: &'static Messages) -> AnyView {
    let start = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.finish_welcome();
    };
    view! {
        {heading(words, words.pick_avatar, 3)}
        <form class="stack" on:submit=start>
            {avatar_fields(app, words)}
            <button class="button button--primary button--wide" id="start" type="submit">{words.start_practice}</button>
        </form>
    }
    .into_any()
}

/// Picture and nickname; also in the settings.
pub fn avatar_fields(app: App, words: &'static Messages) -> impl IntoView {
    let (chosen, name) = app.profile.with_untracked(|profile| (profile.avatar, profile.nickname.clone()));
    let pictures = (0_u8..).zip(words.avatars).zip(AVATAR_ICONS).map(|((i, name), picture)| {
        view! {
            <label class="avatar">
                <input type="radio" name="avatar" checked={chosen == Some(i)} aria-label=name
                    on:change=move |_| app.change_profile(|profile| profile.avatar = Some(i)) />
                {icon(picture)}
            </label>
        }
    });
    let typed = move |event| {
        let name = nickname(&event_target_value(&event));
        app.change_profile(|profile| profile.nickname = name);
    };
    view! {
        <p class="muted">{words.pick_avatar_body}</p>
        <fieldset class="avatars">
            <legend class="visually-hidden">{words.pick_avatar}</legend>
            {pictures.collect_view()}
        </fieldset>
        <label class="field">
            <span>{words.nickname}" "<span class="muted small">"("{words.nickname_hint}")"</span></span>
            <input type="text" maxlength=NICKNAME_MAX autocomplete="off" value=name on:change=typed />
        </label>
    }
}
