//! The level test.

use super::super::messages::texts_of;
use super::super::{Form, Text};

texts_of! {
    /// The level test.
    LevelTest {
        title: Text,
        about: Text,
        rules: [Text; 3],
        begin: Text,
        go_on: Text,
        again: Text,
        answered: Form,
        question: Form,
        result: Text,
        level: Form,
        /// In the order of [`crate::domain::measure::placement::Band`].
        bands: [Text; 4],
        between: Form,
        honest: Text,
        met: Form,
        areas: Text,
        /// Of DigComp 3.0, in our words.
        area_names: [Text; 5],
        right_of: Form,
        begin_with: Text,
        since_first: Text,
        from_to: Form,
        /// In the order of [`crate::domain::measure::placement::Verdict`].
        verdicts: [Text; 3],
        all: Text,
        date: Text,
        level_of_date: Text,
        likely: Text,
    }
}

/// By edition.
#[cfg(feature = "authoring")]
pub(super) const ALL: [LevelTest; 5] = [KK, KK_SIZ, RU, RU_VY, EN];

#[cfg(feature = "authoring")]
const KK: LevelTest = LevelTest {
    title: "Деңгей тесті",
    about: "Ең көбі 18 сұрақ, 10–15 минут. Келесі сұрақтың оңай не қиын болуы алдыңғы жауаптарыңа байланысты. Кейбірі қиын болса, уайымдама: бәрін ешкім білмейді.",
    rules: [
        "Тест кезінде кеңес те, түсіндірме де берілмейді: әйтпесе екі нәтижені салыстыру мүмкін болмайды.",
        "Үзіліс жасауға болады: тест екі сағат ішінде тоқтаған жерінен жалғасады. Жауаптарың осы құрылғыда ғана сақталады.",
        "Келесі жолы басқа сұрақтар келеді. Сонда жаттығудың не бергені көрінеді.",
    ],
    begin: "Тестті бастау",
    go_on: "Тестті жалғастыру",
    again: "Тестті тағы тапсыру",
    answered: Form("Берілген жауап: {}"),
    question: Form("{}-сұрақ (ең көбі {})"),
    result: "Соңғы нәтиже",
    level: Form("{}-деңгей (барлығы 8)"),
    bands: ["Бастапқы", "Орта", "Жоғары", "Өте жоғары"],
    between: Form("Шын деңгей {}–{} аралығында. Мұндай болжам он жағдайдың тоғызында дұрыс шығады."),
    honest: "Бұл — жауаптарға сүйенген болжам, сертификат емес. Сұрақтың қиындығын авторы белгілеген, ол көп адамға шешкізіп өлшенбеген.",
    met: Form("Бұрын кездескен сұрақ: {} / {}. Сондықтан деңгей шын мәніндегіден сәл жоғары көрінуі мүмкін."),
    areas: "Салалар бойынша",
    area_names: [
        "Ақпарат іздеу және бағалау",
        "Қарым-қатынас және бірлескен жұмыс",
        "Цифрлық мазмұн жасау",
        "Қауіпсіздік пен саулық",
        "Мәселе шешу",
    ],
    right_of: Form("Дұрыс жауап: {} / {}"),
    begin_with: "Осыдан бастаған дұрыс",
    since_first: "Алғашқы тесттен бері",
    from_to: Form("Алғашқы тест: {}-деңгей. Соңғы тест: {}-деңгей."),
    verdicts: [
        "Деңгей анық өсті.",
        "Айырма кездейсоқ болуы мүмкін: мұндай қысқа тест бір-екі деңгейден аз өзгерісті анық көрсете алмайды.",
        "Деңгей төмендеген. Шаршағанда да солай болады: қайталап алып, кейін тағы тапсырып көруге болады.",
    ],
    all: "Барлық тест",
    date: "Күні",
    level_of_date: "Деңгей",
    likely: "Болжам аралығы",
};

#[cfg(feature = "authoring")]
const KK_SIZ: LevelTest = LevelTest {
    about: "Ең көбі 18 сұрақ, 10–15 минут. Келесі сұрақтың оңай не қиын болуы алдыңғы жауаптарыңызға байланысты. Кейбірі қиын болса, уайымдамаңыз: бәрін ешкім білмейді.",
    rules: [
        "Тест кезінде кеңес те, түсіндірме де берілмейді: әйтпесе екі нәтижені салыстыру мүмкін болмайды.",
        "Үзіліс жасауға болады: тест екі сағат ішінде тоқтаған жерінен жалғасады. Жауаптарыңыз осы құрылғыда ғана сақталады.",
        "Келесі жолы басқа сұрақтар келеді. Сонда жаттығудың не бергені көрінеді.",
    ],
    ..KK
};

#[cfg(feature = "authoring")]
const RU: LevelTest = LevelTest {
    title: "Проверка уровня",
    about: "Не больше 18 вопросов, 10–15 минут. Лёгким или трудным будет следующий вопрос, зависит от прошлых ответов. Если что-то трудно, не переживай: всего не знает никто.",
    rules: [
        "Во время теста нет ни подсказок, ни объяснений: иначе два результата не сравнить.",
        "Можно прерваться: в течение двух часов тест продолжится с того же места. Ответы хранятся только на этом устройстве.",
        "В следующий раз будут другие вопросы. Тогда и видно, что дали занятия.",
    ],
    begin: "Начать тест",
    go_on: "Продолжить тест",
    again: "Пройти тест ещё раз",
    answered: Form("Дано ответов: {}"),
    question: Form("Вопрос {} (не больше {})"),
    result: "Последний результат",
    level: Form("Уровень {} из 8"),
    bands: ["Базовый", "Средний", "Высокий", "Очень высокий"],
    between: Form("Настоящий уровень — от {} до {}. Такая оценка верна в девяти случаях из десяти."),
    honest: "Это оценка по ответам, а не сертификат. Сложность вопроса определил его автор, на множестве людей её не измеряли.",
    met: Form("Знакомых вопросов: {} из {}. Поэтому уровень может выглядеть немного выше настоящего."),
    areas: "По областям",
    area_names: [
        "Поиск и оценка информации",
        "Общение и совместная работа",
        "Создание цифрового содержания",
        "Безопасность и благополучие",
        "Решение проблем",
    ],
    right_of: Form("Верных ответов: {} из {}"),
    begin_with: "Начать лучше с этого",
    since_first: "С первого теста",
    from_to: Form("Первый тест: уровень {}. Последний тест: уровень {}."),
    verdicts: [
        "Уровень точно вырос.",
        "Разница может быть случайной: такой короткий тест не видит перемен меньше одного-двух уровней.",
        "Уровень снизился. Так бывает и от усталости: можно повторить пройденное и позже пройти тест ещё раз.",
    ],
    all: "Все тесты",
    date: "Дата",
    level_of_date: "Уровень",
    likely: "От и до",
};

#[cfg(feature = "authoring")]
const RU_VY: LevelTest = LevelTest {
    about: "Не больше 18 вопросов, 10–15 минут. Лёгким или трудным будет следующий вопрос, зависит от прошлых ответов. Если что-то трудно, не переживайте: всего не знает никто.",
    ..RU
};

#[cfg(feature = "authoring")]
const EN: LevelTest = LevelTest {
    title: "Level test",
    about: "At most 18 questions, 10 to 15 minutes. Whether the next question is easy or hard depends on the answers so far. Do not worry when one is hard: nobody knows everything.",
    rules: [
        "During the test there are no hints and no explanations: otherwise two results could not be compared.",
        "A break is fine: for two hours the test goes on where it was left. The answers stay on this device.",
        "Next time there are other questions. That shows what practice has brought.",
    ],
    begin: "Begin the test",
    go_on: "Go on with the test",
    again: "Take the test again",
    answered: Form("Answers given: {}"),
    question: Form("Question {} (at most {})"),
    result: "Latest result",
    level: Form("Level {} of 8"),
    bands: ["Basic", "Intermediate", "Advanced", "Highly advanced"],
    between: Form("The true level is between {} and {}. Such an estimate is right nine times out of ten."),
    honest: "This is an estimate from the answers, and no certificate. How hard a question is was judged by its author, not measured on many people.",
    met: Form("Questions met before: {} of {}. So the level may look a little higher than it is."),
    areas: "By area",
    area_names: [
        "Finding and judging information",
        "Communicating and working together",
        "Creating digital content",
        "Safety and wellbeing",
        "Solving problems",
    ],
    right_of: Form("Right answers: {} of {}"),
    begin_with: "A good place to begin",
    since_first: "Since the first test",
    from_to: Form("First test: level {}. Latest test: level {}."),
    verdicts: [
        "The level has surely risen.",
        "The difference may be chance: a test as short as this does not see changes of less than one or two levels.",
        "The level has fallen. Tiredness does that, too: review, and take the test again later.",
    ],
    all: "All tests",
    date: "Date",
    level_of_date: "Level",
    likely: "From and to",
};
