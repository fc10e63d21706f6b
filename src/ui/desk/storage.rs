//! What is kept on this device, and taking it along: a file to save, a file to add.

use super::super::components::icon;
use super::super::html::{El, Part, b, button, div, el, h2, heading, label, li, live, p, section, span, ul};
use super::super::pages::avatar_icon;
use crate::domain::exchange::{self, BadFile, Change, LARGEST, NotApplied, Plan, Traveller};
use crate::domain::log::Log;
use crate::domain::log::store;
use crate::domain::profile::Profile;
use crate::domain::profile::learners::{self, GUEST, Learner, prefix};
use crate::lang::Messages;
use crate::lang::rooms::Storage;
use crate::platform::{clock, device, files, page, storage as kept};
use crate::state::reactive::{Var, spawn};
use crate::state::{App, Local};

/// What became of a chosen file.
#[derive(Clone, PartialEq)]
enum Step {
    /// None was chosen yet.
    Waiting,
    /// It could not be used; the number of the reason in [`Storage::bad`].
    Refused(usize),
    /// This would change.
    Planned(Vec<Traveller>, Plan),
    /// It was added.
    Done,
}

/// The page.
pub fn storage(app: App, words: &'static Messages, own: &'static Storage) -> El {
    (
        div("stack--tight").with((heading("").with(own.title), p("muted").with(own.body))),
        state(app, words, own),
        device::evicts().then(|| {
            div("notice").id("ios").with((
                icon("info"),
                div("stack--tight").with((b("").with(own.ios.title), p("").with(own.ios.body))),
            ))
        }),
        export(app, own),
        import(app, own),
    )
        .view()
}

fn state(app: App, words: &'static Messages, own: &'static Storage) -> El {
    let lasting = Var::new(None);
    let look = move || spawn(async move { lasting.try_set(Some(kept::persistent().await)) });
    look();
    let ask = move || {
        spawn(async move {
            let lasts = kept::ask_to_persist().await;
            lasting.try_set(Some(lasts));
        });
    };
    let lasts = live(move || match lasting.get() {
        None => ().view(),
        Some(true) => p("").id("lasting").with((icon("check"), " ", own.persistent)).view(),
        Some(false) => (
            p("").id("lasting").with(own.not_persistent),
            div("row").with(button("button").id("persist").on_click(ask).with(own.persist)),
        )
            .view(),
    });
    // Live, so that an import changes the numbers and leaves the rest of the page as it is.
    let size = live(move || {
        let kib = learners::size(&Local, app.learner).div_ceil(1024);
        (words.count(app.record.answers(), own.answers), ". ", own.size.of(&[kib]))
    });
    section("card stack").with((p("").id("size").with(size), lasts))
}

/// A learner's log, read from the storage, which stays as it is.
fn log_of(id: &str) -> Log {
    store::log_of(&Local, &prefix(id))
}

/// A learner for a file; one from before there were identities gets one.
fn traveller(learner: Learner) -> Traveller {
    let Learner { id, mut profile } = learner;
    if profile.id.is_empty() {
        profile.id = learners::stable_id([clock::random(), clock::random()]);
        // Where it cannot be kept, the file is one of its own: nothing is lost by that.
        let _ = learners::write(&mut Local, &id, &profile);
    }
    // A curtain of one device; on another it would only be in the way.
    Traveller { profile: Profile { pin: None, ..profile }, log: log_of(&id) }
}

fn export(app: App, own: &'static Storage) -> El {
    let save = move |only: Option<&'static str>| {
        let wanted = learners::list(&Local).into_iter().filter(|it| only.is_none_or(|only| it.id == only));
        let all: Vec<Traveller> = wanted.map(traveller).collect();
        let file = exchange::export(&all, env!("CARGO_PKG_VERSION"));
        files::save("saqbol.json", &file);
    };
    let one = button("button button--primary").id("export-one").on_click(move || save(Some(app.learner)));
    let all = button("button").id("export-all").on_click(move || save(None));
    let is_guest = app.learner == GUEST;
    section("card stack").with((
        h2("").with(own.export),
        p("muted").with(own.export_body),
        div("row").with((
            (!is_guest).then(|| one.with((icon("download"), own.export_one))),
            all.with(own.export_all),
        )),
    ))
}

fn import(app: App, own: &'static Storage) -> El {
    const FIELD: &str = "file";
    let step = Var::new(Step::Waiting);
    let chosen = move || {
        spawn(async move {
            let read = match files::chosen(FIELD, LARGEST).await {
                Ok(text) => exchange::read(&text),
                Err(true) => Err(BadFile::TooLarge),
                Err(false) => Err(BadFile::NotOurs),
            };
            step.try_set(match read {
                Ok(file) => {
                    let plan = exchange::plan(&learners::list(&Local), &file, &log_of);
                    if plan.too_many { not_applied(NotApplied::TooMany) } else { Step::Planned(file, plan) }
                }
                Err(why) => Step::Refused(why as usize),
            });
            page::focus("import-result");
        });
    };
    let field = el("input", "").attr("type", "file").id(FIELD).attr("accept", ".json,application/json");
    let field = field.on_change(move |_| chosen());
    let result = live(move || match step.get() {
        Step::Waiting => ().view(),
        Step::Refused(why) => (b("").with(own.bad[why]), p("").with(own.nothing_changed)).view(),
        Step::Done => p("").with((icon("check"), " ", own.imported)).view(),
        Step::Planned(_, plan) if plan.is_empty() => p("").with(own.nothing_new).view(),
        Step::Planned(file, plan) => {
            let items: Vec<_> =
                plan.changes.iter().zip(&file).map(|(change, it)| item(own, change, it)).collect();
            let add = move || {
                let device = learners::list(&Local);
                let done = exchange::apply(&mut Local, &device, (&file, &plan), &log_of, clock::random());
                app.reread();
                step.set(done.map_or_else(not_applied, |()| Step::Done));
                page::focus("import-result");
            };
            let cancel = move || {
                step.set(Step::Waiting);
                page::focus(FIELD);
            };
            (
                b("").with(own.will),
                ul("stack--tight").with(items),
                div("row").with((
                    button("button button--primary").id("do-import").on_click(add).with(own.do_import),
                    button("button").on_click(cancel).with(own.cancel),
                )),
            )
                .view()
        }
    });
    section("card stack").with((
        h2("").with(own.import),
        p("muted").with(own.import_body),
        label("stack--tight").with((span("visually-hidden").with(own.import), field)),
        div("stack").id("import-result").attr("tabindex", "-1").attr("role", "status").with(result),
    ))
}

/// The reasons against applying a file stand behind those against reading it.
fn not_applied(why: NotApplied) -> Step {
    Step::Refused(BadFile::TooMany as usize + 1 + why as usize)
}

fn item(own: &'static Storage, change: &Change, of: &Traveller) -> El {
    let new = change.known.is_none().then_some((" · ", own.new_learner));
    let answers = own.new_answers.of(&[change.new]);
    let same = (change.same > 0).then(|| (" · ", own.same_answers.of(&[change.same])));
    let profile = change.profile.then_some((" · ", own.newer_profile));
    let said = span("grow").with((b("").with(change.nickname.clone()), " ", answers, same, new, profile));
    li("row").with((icon(avatar_icon(&of.profile)), said))
}
