//! Language, who practises, appearance, and what is kept.

use super::super::components::icon;
use super::super::html::{
    El, Part, b, button, div, el, fieldset, h2, heading, label, legend, li, live, p, section, ul,
};
use super::super::pages::{avatar_fields, card_to};
use crate::domain::profile::{Motion, TextSize, Theme, Track};
use crate::domain::route::Route;
use crate::lang::rooms::Settings;
use crate::lang::{Lang, Messages};
use crate::platform::page;
use crate::state::App;

/// The settings page. Everything takes effect at once.
pub fn settings(app: App, words: &'static Messages, own: &'static Settings) -> El {
    let profile = app.profile.get_untracked();
    let lang = Lang::ALL.map(|lang| {
        let choose = move || app.choose_language(lang);
        option("lang", lang as usize, lang.name(), words.edition().lang == lang, choose)
    });
    let track = (Track::ALL.into_iter().zip(words.tracks)).map(|(track, name)| {
        let choose = move || app.change_profile(|profile| profile.track = Some(track));
        option("track", track as usize, name, profile.track == Some(track), choose)
    });
    let theme = (Theme::ALL.into_iter().zip(own.themes)).map(|(theme, name)| {
        let choose = move || app.change_profile(|profile| profile.theme = theme);
        option("theme", theme as usize, name, profile.theme == theme, choose)
    });
    let text = (TextSize::ALL.into_iter().zip(own.text_sizes)).map(|(size, name)| {
        let choose = move || app.change_profile(|profile| profile.text = size);
        option("text", size as usize, name, profile.text == size, choose)
    });
    let motion = (Motion::ALL.into_iter().zip(own.motions)).map(|(motion, name)| {
        let choose = move || app.change_profile(|profile| profile.motion = motion);
        option("motion", motion as usize, name, profile.motion == motion, choose)
    });
    let avatar = section("card setting").with((h2("").with(words.pick_avatar), avatar_fields(app, words)));
    (
        heading("").with(words.settings),
        (setting(words.language, lang.into_iter().collect()), setting(own.who, track.collect())),
        avatar,
        setting(own.theme, theme.collect()),
        setting(own.text_size, text.collect()),
        setting(own.motion, motion.collect()),
        data(app, words, own),
        (
            card_to(Route::Storage, "download", own.take_along),
            card_to(Route::Learners, "user", words.learners),
        ),
        card_to(Route::Help, "phone-call", words.help),
        card_to(Route::About, "info", words.about),
    )
        .view()
}

fn setting(title: &'static str, options: Vec<El>) -> El {
    let options = (legend("").with(title), div("choices").with(options));
    section("card").with(fieldset("setting").with(options))
}

/// A radio button. Its id lets the focus come back after the page is drawn anew.
fn option(
    group: &'static str,
    code: usize,
    name: &'static str,
    checked: bool,
    choose: impl Fn() + 'static,
) -> El {
    let input = el("input", "")
        .attr("type", "radio")
        .id([group, "-", &code.to_string()].concat())
        .attr("name", group)
        .flag("checked", checked)
        .on_change(move |_| choose());
    label("pick").with((input, name))
}

fn data(app: App, words: &'static Messages, own: &'static Settings) -> (El, El) {
    let set_aside = live(move || {
        let keys = app.record.quarantined.get();
        (!keys.is_empty()).then(|| {
            let keys: Vec<_> = keys.into_iter().map(|key| li("small").with(key)).collect();
            let about = div("stack--tight").with((b("").with(own.quarantined), ul("").with(keys)));
            div("notice").id("quarantined").with(about)
        })
    });
    let erase = button("button")
        .id("erase")
        .on_click(|| page::set_dialog("erase-dialog", true))
        .with((icon("trash-2"), own.erase));
    let card = section("card stack").with((
        h2("").with(own.data),
        p("").with(own.data_body),
        p("muted").with(live(move || words.count(app.record.answers(), own.answers))),
        set_aside,
        erase,
    ));
    let cancel = button("button").on_click(|| page::set_dialog("erase-dialog", false)).with(own.cancel);
    let really =
        button("button button--bad").id("erase-now").on_click(move || app.erase()).with(own.erase_now);
    let dialog =
        el("dialog", "").id("erase-dialog").attr("aria-labelledby", "erase-title").with(div("stack").with((
            h2("").id("erase-title").with(own.erase_confirm.title),
            p("").with(own.erase_confirm.body),
            div("row").with((cancel, really)),
        )));
    (card, dialog)
}
