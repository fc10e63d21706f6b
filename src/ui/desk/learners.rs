//! Who practises on this device: choose, add, delete, a guest, and the PIN of pictures.

use super::super::components::icon;
use super::super::html::{El, Part, b, button, div, el, h2, heading, li, live, p, section, span, ul, unseen};
use super::super::pages::avatar_icon;
use crate::domain::profile::learners::{self, GUEST, Learner, MOST};
use crate::domain::profile::{Profile, pin};
use crate::lang::Messages;
use crate::lang::rooms::Learners;
use crate::platform::{clock, page};
use crate::state::reactive::Var;
use crate::state::{App, Local};

/// The pictures of a PIN, in the order of [`Learners::pictures`].
const PICTURES: [&str; 12] = [
    "cat",
    "dog",
    "bird",
    "squirrel",
    "rabbit",
    "turtle",
    "snail",
    "fish",
    "heart",
    "star",
    "book-open",
    "phone-call",
];

/// The page.
pub fn learners(app: App, words: &'static Messages, own: &'static Learners) -> El {
    let all = learners::list(&Local);
    let room = all.len() < MOST;
    let here = all.iter().find(|learner| learner.id == app.learner).cloned();
    let others = all.into_iter().filter(|learner| learner.id != app.learner);
    let others: Vec<_> = others.map(|learner| other(app, own, learner)).collect();
    let present = match here {
        Some(learner) => present(app, own, learner),
        None => section("card").with(p("row").with((icon("user"), own.guest_here))),
    };
    (
        div("stack--tight").with((heading("").with(own.title), p("muted").with(own.body))),
        present,
        (!others.is_empty()).then(|| ul("learners").with(others)),
        more(app, words, own, room),
    )
        .view()
}

fn name_of(own: &'static Learners, profile: &Profile) -> String {
    if profile.nickname.is_empty() { own.nameless.to_owned() } else { profile.nickname.clone() }
}

fn portrait(own: &'static Learners, profile: &Profile) -> (El, El) {
    let picture = span("portrait").attr("aria-hidden", "true").with(icon(avatar_icon(profile)));
    (picture, b("").with(name_of(own, profile)))
}

/// Who practises now: their PIN, and deleting them. Behind the curtain only the question for the pictures.
fn present(app: App, own: &'static Learners, learner: Learner) -> El {
    if app.locked {
        let right = learner.profile.pin;
        let opened = move || app.switch(app.learner);
        let pad = ask(own, right, opened);
        let head = div("row").with(portrait(own, &learner.profile));
        return section("card stack").id("locked").with((
            head,
            pad,
            p("muted small").with(own.pin_forgotten),
        ));
    }
    let setting = Var::new(false);
    let has_pin = app.profile.with(|profile| profile.pin.is_some());
    let body = live(move || {
        if setting.get() {
            let pad = pad(own, move |pictures| {
                app.change_profile(|profile| profile.pin = Some(pin(pictures)));
                app.note_opened();
                setting.set(false);
                page::focus("pin");
                true
            });
            return (p("").with(own.pin_ask), pad).view();
        }
        let has_pin = app.profile.with(|profile| profile.pin.is_some());
        let set = move || {
            if has_pin {
                app.change_profile(|profile| profile.pin = None);
                page::focus("pin");
            } else {
                setting.set(true);
                page::focus("picture-0");
            }
        };
        let text = if has_pin { own.pin_remove } else { own.pin_set };
        div("row").with(button("button").id("pin").on_click(set).with(text)).view()
    });
    let head = portrait(own, &learner.profile);
    let here = span("chip chip--ok").with((icon("check"), own.here));
    let pin = el("details", "").flag("open", has_pin).with((
        el("summary", "").with(own.pin),
        div("stack").with((p("muted small").with(own.pin_body), body)),
    ));
    let delete = deletion(app, own, learner);
    section("card stack").id("present").with((div("row").with((head, here)), pin, delete))
}

/// Somebody else: choose them, behind their pictures if they have a PIN.
fn other(app: App, own: &'static Learners, learner: Learner) -> El {
    let asking = Var::new(false);
    let (id, right) = (learner.id.clone(), learner.profile.pin);
    let name = name_of(own, &learner.profile);
    let choose = {
        let id = id.clone();
        move || {
            if right.is_some() {
                asking.set(true);
                page::focus("picture-0");
            } else {
                app.switch(&id);
            }
        }
    };
    let pad = live(move || {
        let id = id.clone();
        asking.get().then(|| ask(own, right, move || app.switch(&id)))
    });
    let choose = button("button").on_click(choose).with((own.choose, unseen((": ", name))));
    let head = div("row").with((portrait(own, &learner.profile), span("nav-gap"), choose));
    let delete = deletion(app, own, learner);
    li("card stack").with((head, pad, delete))
}

/// Asks for three pictures, and goes on when they are the right ones.
fn ask(own: &'static Learners, right: Option<u16>, then: impl Fn() + Send + Sync + Clone + 'static) -> El {
    let wrong = Var::new(false);
    let pad = pad(own, move |pictures| {
        let is_right = Some(pin(pictures)) == right;
        wrong.set(!is_right);
        if is_right {
            then();
        }
        is_right
    });
    let said = live(move || wrong.get().then(|| span("").with(own.pin_wrong)));
    (p("").with(own.pin_ask), pad, p("wrong").attr("role", "status").with(said)).view()
}

/// Twelve pictures of which three are picked in order. They are picked anew unless `then` is content with them.
fn pad(own: &'static Learners, then: impl Fn([u16; 3]) -> bool + Send + Sync + Clone + 'static) -> El {
    let picked = Var::new(Vec::<u16>::new());
    let pictures = (0_u16..).zip(PICTURES).zip(own.pictures).map(|((number, picture), name)| {
        let then = then.clone();
        let pick = move || {
            let mut now = picked.get_untracked();
            now.push(number);
            match now[..] {
                [a, b, c] => {
                    // What it shows may be gone by then.
                    picked.try_set(Vec::new());
                    then([a, b, c]);
                }
                _ => picked.set(now),
            }
        };
        let button = button("picture").attr("type", "button").id(["picture-", &number.to_string()].concat());
        button.attr("aria-label", name).on_click(pick).with(icon(picture))
    });
    let count = live(move || own.pin_picked.of(&[picked.with(Vec::len)]));
    let again =
        button("button").attr("type", "button").on_click(move || picked.set(Vec::new())).with(own.pin_again);
    (
        div("pictures").with(pictures.collect::<Vec<_>>()),
        div("row").with((p("small").attr("role", "status").with(count), again)),
    )
        .view()
}

/// A button that deletes somebody, after asking.
fn deletion(app: App, own: &'static Learners, learner: Learner) -> El {
    let dialog = ["delete-", if learner.id.is_empty() { "first" } else { &learner.id }].concat();
    let title = [&dialog, "-title"].concat();
    let name = name_of(own, &learner.profile);
    let (open, close) = (dialog.clone(), dialog.clone());
    let ask = button("button").on_click(move || page::set_dialog(&open, true));
    let ask = ask.with((icon("trash-2"), own.delete, unseen((": ", name.clone()))));
    let delete = move || {
        learners::remove(&mut Local, &learner.id);
        let next = learners::list(&Local).into_iter().next().map(|next| next.id).unwrap_or_default();
        app.switch(if learner.id == app.learner { &next } else { app.learner });
    };
    let cancel = button("button").on_click(move || page::set_dialog(&close, false)).with(own.cancel);
    let really = button("button button--bad").on_click(delete).with((own.delete, ": ", name));
    let dialog =
        el("dialog", "").id(dialog).attr("aria-labelledby", title.clone()).with(div("stack").with((
            h2("").id(title).with(own.delete_confirm.title),
            p("").with(own.delete_confirm.body),
            div("row").with((cancel, really)),
        )));
    (div("row").with(ask), dialog).view()
}

/// Somebody new, or a guest.
fn more(app: App, words: &'static Messages, own: &'static Learners, room: bool) -> El {
    let lang = Some(words.edition().lang);
    let add = move || {
        let profile = Profile {
            lang,
            id: learners::stable_id([clock::random(), clock::random()]),
            changed: clock::now(),
            ..Profile::default()
        };
        let id = learners::id(clock::random());
        if app.record.note_write(learners::write(&mut Local, &id, &profile)) {
            app.switch(&id);
        }
    };
    let guest = move || {
        let track = app.profile.with_untracked(|profile| profile.track);
        let profile = Profile { lang, track, changed: clock::now(), ..Profile::default() };
        if app.record.note_write(learners::write(&mut Local, GUEST, &profile)) {
            app.switch(GUEST);
        }
    };
    let add = button("button button--primary").id("add-learner").on_click(add).with((icon("user"), own.add));
    let guest = button("button").id("guest").on_click(guest).with(own.guest);
    section("card stack").with((
        if room { div("row").with(add).view() } else { p("").with(own.full).view() },
        (app.learner != GUEST).then(|| div("row").with(guest)),
        p("muted small").with(own.guest_body),
    ))
}
