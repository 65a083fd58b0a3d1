/** Whose number it is, in Chinese: 全县 in 全县粮食产量达5万吨. Both scripts. What is not sure is left out. */

/** What a measure ends in. Only words in front of such a one are read for whose it is. */
export const measures =
  '量 额 額 值 率 人数 人數 户数 戶數 家数 家數 总数 總數 指数 指數 收入 投入 支出 利润 利潤 面积 面積 里程 人口 出口 进口 進口 比重 占比 佔比 比例 ' +
  '增速 增幅 降幅 成本 价格 價格 均价 均價 规模 規模 资产 資產 投资 投資 贷款 貸款 存款 预算 預算 债务 債務 赤字 顺差 順差 逆差 税收 稅收 产能 產能 库容 庫容 客流';

/** The whole of a place, and the one that was spoken of: 全县, 该市, 我省. */
export const scopes =
  '全国 全國 全省 全市 全县 全縣 全区 全區 全州 全镇 全鎮 全乡 全鄉 全村 全厂 全廠 全校 全港 全台 全球 全行业 全行業 我国 我國 我省 我市 我县 我縣 ' +
  '本省 本市 本县 本縣 本港 该国 該國 该省 該省 该市 該市 该县 該縣 该区 該區 该州 該州 该镇 該鎮 该乡 該鄉 该村 該村 该厂 該廠 该校 該校 该院 該院 该行 該行 该港 該港 ' +
  '该公司 該公司 该集团 該集團 该企业 該企業 该地区 該地區 这家公司 這家公司 这家企业 這家企業';

/** Places that are known by name, where a measure that is told of places begins right behind them. */
export const places =
  '中国 中國 美国 美國 日本 英国 英國 法国 法國 德国 德國 俄罗斯 俄羅斯 韩国 韓國 印度 巴西 欧盟 歐盟 欧元区 歐元區 香港 澳门 澳門 台湾 台灣 北京 天津 上海 重庆 重慶 ' +
  '河北 山西 辽宁 遼寧 吉林 黑龙江 黑龍江 江苏 江蘇 浙江 安徽 福建 江西 山东 山東 河南 湖北 湖南 广东 廣東 海南 四川 贵州 貴州 云南 雲南 陕西 陝西 甘肃 甘肅 青海 ' +
  '内蒙古 內蒙古 广西 廣西 西藏 宁夏 寧夏 新疆';

/** What such a measure begins with. */
export const heads =
  '地区生产总值 地區生產總值 生产总值 生產總值 国内生产总值 國內生產總值 GDP 经济总量 經濟總量 外贸 外貿 进出口 進出口 出口 进口 進口 粮食 糧食 夏粮 夏糧 秋粮 秋糧 ' +
  '规模以上 規模以上 规上 規上 固定资产 固定資產 社会消费品 社會消費品 居民 城镇 城鎮 农村居民 農村居民 常住人口 总人口 總人口 人口 财政 財政 一般公共预算 一般公共預算 ' +
  '税收 稅收 失业率 失業率 通胀率 通脹率 消费者物价 消費者物價 森林 汽车产量 汽車產量 人均';

/** What the name of a place or body ends in that is told by its ending alone. */
export const placeEndings = '市 县 縣 省 镇 鎮 乡 鄉 村 自治州 自治区 自治區 开发区 開發區';
export const bodyEndings = '公司 集团 集團 大学 大學 医院 醫院 机场 機場 海关 海關';

/** Longest names in front of these endings. */
export const longestPlace = 3;
export const longestBody = 10;

/** Characters that no such name has: 在江州市, 使江州市, 两个公司. */
export const notInNames =
  '的在和与與及等为為是有从從对對将將由于於以这這那各每全该該我本两兩几幾多个個家些其使让讓令带帶促据據向把被给給了中内內外间間占佔协協快，、';

/** What no name begins with: the end of another one. */
export const notFirst = '省市县縣区區州镇鎮乡鄉村';

/** What makes a word of an ending: 城市, 超市, 农村, 城镇. */
export const wordsWithEnding =
  '区市 區市 城市 超市 股市 上市 都市 门市 門市 夜市 集市 鱼市 魚市 入市 牛市 熊市 农村 農村 乡村 鄉村 山村 新村 城镇 城鎮 乡镇 鄉鎮 小镇 小鎮 集镇 集鎮 城乡 城鄉 各县 各縣 邻省 鄰省';

/** What goes on with a place and makes another word: 全市场, 全国产, 市民. */
export const notBehind = '份区區场場民域际際产產会會长長内內外里裡委政级級容';

/** Between whose number it is and what it measures: 全县实现外贸进出口额, 全市现有常住人口. */
export const links =
  '实现 實現 完成 共有 现有 現有 拥有 擁有 有 累计 累計 累计完成 累計完成 累计实现 累計實現 共 共完成 共实现 共實現 的';
