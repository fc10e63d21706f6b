//! The first visit: a language, who is practising, a picture. Three taps to the first exercise.

use super::super::components::{barys, icon, language_select};
use super::super::html::{
    El, Part, button, div, el, fieldset, form, header, heading, label, legend, live, main, p, section, span,
};
use crate::domain::profile::{NICKNAME_MAX, Profile, Track, nickname};
use crate::lang::{Lang, Messages};
use crate::platform::page;
use crate::state::App;
use crate::state::reactive::memo;

/// The icons of the avatars, in the order of [`Messages::avatars`].
const AVATAR_ICONS: [&str; 8] = ["cat", "dog", "bird", "squirrel", "rabbit", "turtle", "snail", "fish"];

/// The picture of a learner; a plain one for who chose none.
pub fn avatar_icon(profile: &Profile) -> &'static str {
    profile.avatar.and_then(|it| AVATAR_ICONS.get(usize::from(it)).copied()).unwrap_or("user")
}

/// The icons of the tracks, in the order of [`Track::ALL`].
const TRACK_ICONS: [&str; 6] = ["backpack", "book-open", "graduation-cap", "user", "heart", "school"];

/// The questions, one at a time. The step follows from what is known already.
pub fn welcome(app: App, words: &'static Messages) -> El {
    // How many of the questions are answered.
    let step = memo(move || {
        app.profile.with(|profile| match (profile.lang, profile.track) {
            (None, _) => 0_usize,
            (_, None) => 1,
            _ => 2,
        })
    });
    let question = live(move || match step.get() {
        0 => languages(app, words),
        1 => tracks(app, words),
        _ => avatars(app, words),
    });
    let hello = div("hero-words").with((
        p("hero-over").with(words.tagline),
        p("hero-title").with(words.welcome_title),
        p("").with(words.welcome_body),
    ));
    let hero = section("hero").with(div("hero-top").with((hello, barys("calm"))));
    let top = (
        span("brand").with(span("").with(words.app)),
        language_select(words, move |lang| app.choose_language(lang)),
    );
    div("frame frame--bare")
        .with((header("topbar").with(top), main("").id("main").with((hero, question))))
        .view()
}

fn question(words: &'static Messages, text: &'static str, at: usize) -> El {
    div("stack--tight").with((p("muted small").with(words.step.of(&[at, 3])), heading("").with(text)))
}

fn languages(app: App, words: &'static Messages) -> El {
    let buttons = Lang::ALL.map(|lang| {
        button("pick")
            .attr("lang", lang.code())
            .attr("aria-pressed", if lang == words.edition().lang { "true" } else { "false" })
            .attr("data-lang", lang.code())
            .on_click(move || {
                app.choose_language(lang);
                page::focus("heading");
            })
            .with((icon("globe"), lang.name()))
    });
    (question(words, words.pick_language, 1), div("choices").with(buttons)).view()
}

fn tracks(app: App, words: &'static Messages) -> El {
    let buttons =
        Track::ALL.into_iter().zip(words.tracks).zip(TRACK_ICONS).map(|((track, name), picture)| {
            button("pick")
                .on_click(move || {
                    app.change_profile(|profile| profile.track = Some(track));
                    page::focus("heading");
                })
                .with((icon(picture), name))
        });
    (
        question(words, words.pick_track, 2),
        p("muted").with(words.pick_track_body),
        div("choices").with(buttons.collect::<Vec<_>>()),
    )
        .view()
}

fn avatars(app: App, words: &'static Messages) -> El {
    let start = button("button button--primary button--wide").id("start").attr("type", "submit");
    let form = form("stack")
        .on("submit", move |event| {
            event.prevent_default();
            app.finish_welcome();
        })
        .with((avatar_fields(app, words), start.with(words.start_practice)));
    (question(words, words.pick_avatar, 3), form).view()
}

/// Picture and nickname; also in the settings.
pub fn avatar_fields(app: App, words: &'static Messages) -> impl Part {
    let (chosen, name) = app.profile.with_untracked(|profile| (profile.avatar, profile.nickname.clone()));
    let pictures = (0_u8..).zip(words.avatars).zip(AVATAR_ICONS).map(|((i, name), picture)| {
        let input = el("input", "")
            .attr("type", "radio")
            .attr("name", "avatar")
            .flag("checked", chosen == Some(i))
            .attr("aria-label", name)
            .on_change(move |_| app.change_profile(|profile| profile.avatar = Some(i)));
        label("avatar").with((input, icon(picture)))
    });
    let typed = el("input", "")
        .attr("type", "text")
        .attr("maxlength", NICKNAME_MAX.to_string())
        .attr("autocomplete", "off")
        .attr("value", name)
        .on_change(move |name| app.change_profile(|profile| profile.nickname = nickname(&name)));
    let hint = span("muted small").with(("(", words.nickname_hint, ")"));
    (
        p("muted").with(words.pick_avatar_body),
        fieldset("avatars")
            .with((legend("visually-hidden").with(words.pick_avatar), pictures.collect::<Vec<_>>())),
        label("field").with((span("").with((words.nickname, " ", hint)), typed)),
    )
}
