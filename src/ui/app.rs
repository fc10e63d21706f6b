//! The app: which page is shown, what stands around it, and what happens when the page changes.

use super::components::{barys, icon, language_select};
use super::html::{El, Part, b, button, div, header, link, live, main, nav, p, span, unseen};
use super::pages;
use crate::domain::route::Route;
use crate::lang::{Lang, Messages, Notice};
use crate::platform::page;
use crate::state::reactive::{memo, on_change};
use crate::state::{App, Place, Stored, Upgrade};

/// Starts the app in the page.
pub fn mount() {
    let Some(place) = page::place("app") else { return };
    leptos::mount::mount_to(place, || {
        let app = App::open();
        page::remove_shell();
        app.register_worker();
        root(app).into_view()
    })
    .forget();
}

/// Draws the page anew when the route or the language changes. What the learner did lives in
/// signals and storage, so nothing is lost by that.
fn root(app: App) -> El {
    on_change(
        move || app.route.get(),
        move |_| {
            page::scroll_to_top();
            page::focus("heading");
            // Coming back to an exercise is news.
            app.is_news(String::new());
        },
    );
    let key = memo(move || (app.route.get(), app.words().code, app.welcoming.get()));
    live(move || {
        let (route, _, welcoming) = key.get();
        let words = app.words();
        page::set_title(&title(words, &route));
        let asks_first = !matches!(route, Route::Help | Route::About);
        if app.locked && asks_first {
            framed(app, words, &Route::Learners)
        } else if welcoming && asks_first {
            pages::welcome(app, words)
        } else if let Some(place) = Place::of(&route) {
            pages::player(app, words, place)
        } else if let (true, Some(wasm)) = (route.is_player(), route.wasm()) {
            pages::apart(words, wasm, &route)
        } else {
            framed(app, words, &route)
        }
    })
}

fn title(words: &'static Messages, route: &Route) -> String {
    let place = match route {
        Route::Path => return [words.app, " · ", words.tagline].concat(),
        Route::Topic(_) => words.topics,
        Route::Lesson(_) => words.lesson,
        Route::Summary(_) => words.summary_title,
        Route::Answers(_) => words.my_answers,
        Route::Print(_) => words.print,
        Route::Gallery | Route::Specimen(..) => words.gallery,
        Route::Review | Route::Reviewing => words.review,
        Route::Results | Route::History | Route::Answer(_) | Route::Certificate => words.results,
        Route::Test | Route::Testing => words.test,
        Route::Learners => words.learners,
        Route::Settings | Route::Storage => words.settings,
        Route::Help => words.help_title,
        Route::About => words.about,
        Route::Glossary => words.glossary,
        Route::Sources => words.sources,
        Route::Threats | Route::Threat(_) => words.threats,
        Route::Plan(_) => words.plan,
        Route::Unknown(_) => words.unknown_page.title,
    };
    [place, " · ", words.app].concat()
}

/// A page with navigation around it.
fn framed(app: App, words: &'static Messages, route: &Route) -> El {
    let class = if *route == Route::Path { "frame frame--path" } else { "frame" };
    let content = match route {
        Route::Topic(id) => pages::topic(app, words, id.clone()),
        Route::Summary(id) => pages::summary(app, words, id.clone()),
        Route::Help => pages::help(words),
        Route::Unknown(_) => pages::unknown(words, words.unknown_page),
        _ => match route.wasm() {
            Some(wasm) => pages::apart(words, wasm, route),
            // Those of the player are shown otherwise.
            None => pages::path(app, words),
        },
    };
    let learner = live(move || {
        let (picture, name) =
            app.profile.with(|profile| (pages::avatar_icon(profile), profile.nickname.clone()));
        let said = (icon(picture), unseen((words.learners, " ")), span("").with(name));
        link("learner", Route::Learners.href()).id("learner").with(said)
    });
    let brand = link("brand", Route::Path.href()).with(span("").with(words.app));
    (
        button("skip button").on_click(|| page::focus_now("main")).with(words.skip_to_content),
        navigation(app, words, route),
        div(class).with((
            header("topbar").with((
                brand,
                learner,
                language_select(words, move |lang| app.choose_language(lang)),
            )),
            notices(app, words),
            main("").id("main").attr("tabindex", "-1").with(content),
        )),
        update_prompt(app, words),
    )
        .view()
}

fn navigation(app: App, words: &'static Messages, route: &Route) -> El {
    let here = match route {
        Route::Topic(_) | Route::Summary(_) | Route::Answers(_) | Route::Print(_) => &Route::Path,
        other => other,
    };
    let item = |to: Route, picture: &'static str, name: &'static str, class: &'static str| {
        let item = link(class, to.href()).with((icon(picture), span("").with(name)));
        if *here == to { item.attr("aria-current", "page") } else { item }
    };
    let due = live(move || {
        let due = app.due().len();
        (due > 0).then(|| span("badge").with((due, unseen((" ", words.review_ready)))))
    });
    let brand = link("brand", Route::Path.href()).attr("aria-label", words.app);
    nav("nav").attr("aria-label", words.nav).with((
        brand.with((barys("calm"), span("").with(words.app))),
        item(Route::Path, "map", words.path, "nav-link"),
        item(Route::Review, "refresh-cw", words.review, "nav-link").with(due),
        item(Route::Results, "chart-column", words.results, "nav-link"),
        span("nav-gap"),
        item(Route::Help, "phone-call", words.help, "nav-link nav-help"),
        item(Route::Settings, "settings", words.settings, "nav-link"),
    ))
}

fn notice(notice: Notice) -> El {
    let said = (b("").with(notice.title), p("small").with(notice.body));
    div("notice").with((icon("info"), div("stack--tight").with(said)))
}

/// What the user must know when what they do is not kept.
pub(super) fn not_kept(app: App, words: &'static Messages) -> El {
    live(move || match app.record.stored.get() {
        Stored::Kept => None,
        Stored::Nowhere => Some(notice(words.storage_none)),
        Stored::Full => Some(notice(words.storage_full)),
    })
}

/// What the user must know about storage and network, on every page.
fn notices(app: App, words: &'static Messages) -> El {
    let stored = not_kept(app, words);
    let thinned = live(move || {
        let link = link("button", Route::Storage.href()).with(words.my_data);
        app.record.thinned.get().then(|| (notice(words.storage_thinned), div("row").with(link)))
    });
    let newer = live(move || app.record.newer.get().then(|| notice(words.storage_newer)));
    let offline =
        live(move || (!app.online.get()).then(|| p("chip").with((icon("wifi-off"), words.offline))));
    div("notices").attr("role", "status").with((stored, thinned, newer, offline))
}

/// Offers the new version. Never shown in the player: it interrupts no exercise.
fn update_prompt(app: App, words: &'static Messages) -> El {
    live(move || {
        let said = (b("").with(words.update_ready.title), p("small").with(words.update_ready.body));
        let later = button("button").on_click(move || app.update.set(Upgrade::None)).with(words.later);
        let accept = button("button button--primary").id("accept-update");
        let accept = accept.on_click(move || app.accept_update()).with(words.reload);
        (app.update.get() == Upgrade::Ready).then(|| {
            div("notice update")
                .attr("role", "status")
                .with((div("stack--tight").with(said), div("row").with((later, accept))))
        })
    })
}

impl App {
    /// Changes the language.
    pub fn choose_language(self, lang: Lang) {
        self.change_profile(|profile| profile.lang = Some(lang));
    }
}
