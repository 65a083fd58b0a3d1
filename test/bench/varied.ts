/**
 * Text for measuring: as many characters as asked, made from one real page, in which no two lines are alike.
 *
 * A page that is merely repeated flatters every cache. So each copy of the page gets its articles in another order, other places, other
 * people, other figures and other common words, all from seeded tables: the text stays natural Chinese news, and the same seed gives the
 * same text. What one `Varied` has handed out it never hands out again, so that a second measurement runs on text not seen before.
 */

/** A small, fast pseudo-random generator (mulberry32); numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Varied {
  /** A text of `length` characters, none of whose lines was ever handed out before. */
  text(length: number): string;
}

const places = (
  '北京 天津 上海 重庆 石家庄 唐山 太原 大同 沈阳 大连 鞍山 长春 吉林 哈尔滨 大庆 南京 无锡 徐州 常州 苏州 南通 扬州 镇江 杭州 宁波 温州 嘉兴 ' +
  '湖州 绍兴 金华 合肥 芜湖 蚌埠 安庆 黄山 福州 厦门 泉州 漳州 龙岩 南昌 景德镇 九江 赣州 吉安 上饶 济南 青岛 淄博 烟台 潍坊 济宁 临沂 郑州 开封 ' +
  '洛阳 安阳 南阳 武汉 黄石 十堰 宜昌 襄阳 荆州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 深圳 珠海 汕头 佛山 湛江 ' +
  '惠州 东莞 中山 南宁 柳州 桂林 北海 海口 三亚 成都 自贡 绵阳 乐山 宜宾 贵阳 遵义 昆明 曲靖 大理 拉萨 西安 宝鸡 咸阳 延安 兰州 天水 西宁 银川 ' +
  '霁川 柘阳 鹭港 望湖 石枰 柳沙'
).split(' ');

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向岑施闻傅',
];

const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红文斌建国志海波宁浩然子轩雨欣佳怡思远晓峰立新春生永成德培家璇梓涵俊凯嘉豪天宇雅琴淑珍振东庆丰向阳光辉云飞晨曦',
];

/** Words that news prose uses for one another; any of a set may stand for any other. */
const synonyms = [
  '推动 推进 促进 带动',
  '加强 强化 增强',
  '提升 提高 改善',
  '全面 全力 系统 整体',
  '持续 不断 继续 长期',
  '深入 扎实 稳步 有序',
  '重点 核心 关键 骨干',
  '建设 打造 构建 完善',
  '发展 成长 壮大',
  '企业 公司 厂家',
  '群众 居民 市民 百姓',
  '工作 任务 事项',
  '实现 达到 完成',
  '积极 主动 努力',
  '重要 重大 突出',
  '服务 保障 支持',
  '产业 行业 领域',
  '项目 工程 课题',
  '目前 当前 如今 现在',
  '期间 以来 当中',
  '介绍 表示 告诉记者',
  '强调 指出 要求',
  '举行 召开 举办',
  '活动 行动 计划',
  '安全 质量 环境',
  '创新 改革 探索',
  '生态 绿色 低碳',
  '文化 历史 艺术',
  '开放 合作 交流',
  '技术 工艺 方法',
  '农业 林业 渔业 牧业',
  '教育 医疗 养老 托育',
  '孩子 老人 青年 学生',
  '城市 县城 乡镇 社区',
  '同比 环比',
  '增长 上升 提高',
  '下降 减少 回落',
  '今年 去年 前年',
  '上午 下午 傍晚',
  '一批 一系列 一揽子',
].map((set) => set.split(' '));

/** Words to put into a line that came out like an earlier one: short headings and torn-off rests have nothing else to vary. */
const fillers = synonyms.flat().filter((word) => word.length === 2);

const setOf = new Map(synonyms.flatMap((set) => set.map((word) => [word, set] as const)));
const anySynonym = new RegExp([...setOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
const anyPlace = new RegExp([...places].sort((a, b) => b.length - a.length).join('|'), 'g');
const anyDate = /(\d{1,2})月(\d{1,2})日/g;
const namesAfterTitle = /(?:记者|通讯员|评论员|见习生|实习生)((?:[ 　、]?[\u4e00-\u9fff]{2,4}(?=[ 　、)）\n]|$))+)/g;
const nameBeforeVerb = /(?<=[，。、长人师“”])([\u4e00-\u9fff]{2,3})(?=指出|强调|表示|介绍|说，|说：|告诉记者)/g;

/** Makes texts out of the page `source`. */
export function varied(source: string, seed: number): Varied {
  const draw = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const below = (limit: number): number => Math.floor(draw() * limit);
  const seen = new Set<string>();
  const sections = source.replace(/\r\n?/g, '\n').split(/\n(?=#)/);
  const people = peopleOf(source);

  const name = (): string => pick(surnames) + pick(given) + (draw() < 0.8 ? pick(given) : '');
  const digits = (shape: string): string => {
    if (shape.length === 4 && /^(19|20)/.test(shape)) return String(1978 + below(60));
    let result = shape.length > 1 ? String(1 + below(9)) : String(below(10));
    while (result.length < shape.length) result += below(10);
    return result;
  };

  /** One line, varied, unlike any line before; null where it has nothing that could vary (a rule of dashes). */
  const vary = (line: string, where: (place: string) => string, who: (text: string) => string): string | null => {
    for (let round = 0; round < 3; round++) {
      const dates: string[] = [];
      let next = who(line).replace(anyPlace, where);
      next = next.replace(anySynonym, (word) => pick(setOf.get(word) as string[]));
      next = next.replace(anyDate, () => `\0${dates.push(`${1 + below(12)}月${1 + below(28)}日`) - 1}\0`);
      next = next.replace(/\0\d+\0|\d+/g, (found) =>
        found.startsWith('\0') ? (dates[Number(found.slice(1, -1))] as string) : digits(found),
      );
      if (claim(next)) return next;
    }
    // Nothing in it varies enough: a heading, a torn-off rest. Put words in until it is a new line, its two edges last.
    let base = who(line);
    if (!/[\u4e00-\u9fff]/.test(base)) return claim(base) ? base : null;
    for (let words = 1; words < 6; words++) {
      const at = placeForWord(base);
      for (let round = 0; round < 20; round++) {
        const next = base.slice(0, at) + pick(fillers) + base.slice(at);
        if (claim(next)) return next;
      }
      base = base.slice(0, at) + pick(fillers) + base.slice(at);
    }
    return null;
  };
  const claim = (line: string): boolean => {
    const key = line.trim();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };

  const page = (): string => {
    const moved = new Map<string, string>();
    const where = (place: string): string => {
      const known = moved.get(place) ?? pick(places);
      moved.set(place, known);
      return known;
    };
    const renamed = new Map(people.map((person) => [person, name()]));
    const anyone = people.length === 0 ? null : new RegExp(people.join('|'), 'g');
    const who = (text: string): string =>
      anyone === null ? text : text.replace(anyone, (person) => renamed.get(person) as string);
    const order = sections.map((section) => ({ section, key: draw() })).sort((a, b) => a.key - b.key);
    const lines: string[] = [];
    for (const { section } of order) {
      for (const line of section.split('\n')) {
        const next = line.trim() === '' ? line : vary(line, where, who);
        if (next !== null) lines.push(next);
      }
      lines.push('');
    }
    return lines.join('\n');
  };

  return {
    text(length) {
      const parts: string[] = [];
      for (let size = 0; size < length; ) {
        const part = page();
        parts.push(part);
        size += part.length;
      }
      return flat(parts.join('').slice(0, length));
    },
  };
}

/** Where a word can go into a line and still read as news: behind its last inner mark, else before its first Han character. */
function placeForWord(line: string): number {
  const mark = line.slice(0, -2).search(/[，、；：”》 ][^，、；：”》 ]*$/) + 1;
  return mark > 0 && /[\u4e00-\u9fff]/.test(line.charAt(mark)) ? mark : line.search(/[\u4e00-\u9fff]/);
}

/** A string of its own: a slice would keep its whole parent alive and be read through it, and memory is measured too. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Who is named on the page, as far as reporters' lists and "… says" give it away. Longest first, for replacing. */
function peopleOf(source: string): string[] {
  const names = new Set<string>();
  const add = (candidate: string): void => {
    if (candidate.length >= 2 && candidate.length <= 3 && surnames.includes(candidate.charAt(0))) names.add(candidate);
  };
  for (const match of source.matchAll(namesAfterTitle)) for (const part of (match[1] ?? '').split(/[ 　、]/)) add(part);
  for (const match of source.matchAll(nameBeforeVerb)) add(match[1] ?? '');
  return [...names].sort((a, b) => b.length - a.length);
}
