/**
 * The names that clocks have in the IANA time zone database (2022 and later), with their offsets from UTC in
 * minutes, and the zones whose clocks bear them. Where zones share a name, the row that people mean most often
 * comes first, and within a row the zone that stands for the name.
 */

export interface ClockNames {
  readonly names: Readonly<Record<string, number>>;
  readonly zones: string;
}

export const CLOCKS: readonly ClockNames[] = [
  {
    names: { UTC: 0 },
    zones: 'UTC Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT Universal Zulu',
  },
  {
    names: { GMT: 0 },
    zones: `
      GMT Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry
      Africa/Dakar Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou
      Africa/Sao_Tome Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT
      Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT+0 GMT-0 GMT0 Greenwich Iceland`,
  },
  {
    names: { GMT: 0, BST: 60 },
    zones: 'Europe/London Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey GB GB-Eire',
  },
  {
    names: { WET: 0, WEST: 60 },
    zones: 'Europe/Lisbon Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Portugal WET',
  },
  {
    names: { CET: 60, CEST: 120 },
    zones: `
      Europe/Brussels Africa/Algiers Africa/Ceuta Africa/Tunis Arctic/Longyearbyen Atlantic/Jan_Mayen CET
      Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Budapest
      Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid
      Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome
      Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz
      Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Poland`,
  },
  {
    names: { MET: 60, MEST: 120 },
    zones: 'MET',
  },
  {
    names: { EET: 120, EEST: 180 },
    zones: `
      Europe/Athens Africa/Cairo Africa/Tripoli Asia/Beirut Asia/Famagusta Asia/Gaza Asia/Hebron
      Asia/Nicosia EET Egypt Europe/Bucharest Europe/Chisinau Europe/Helsinki Europe/Kaliningrad
      Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn
      Europe/Tiraspol Europe/Uzhgorod Europe/Vilnius Europe/Zaporozhye Libya`,
  },
  {
    names: { MSK: 180 },
    zones: 'Europe/Moscow Europe/Kirov Europe/Simferopol Europe/Volgograd W-SU',
  },
  {
    names: { EST: -300, EDT: -240 },
    zones: `
      America/New_York America/Atikokan America/Cancun America/Cayman America/Coral_Harbour
      America/Detroit America/Fort_Wayne America/Grand_Turk America/Indiana/Indianapolis
      America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Indiana/Vincennes
      America/Indiana/Winamac America/Indianapolis America/Iqaluit America/Jamaica
      America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville America/Montreal
      America/Nassau America/Nipigon America/Panama America/Pangnirtung America/Port-au-Prince
      America/Thunder_Bay America/Toronto Canada/Eastern EST EST5EDT Jamaica US/East-Indiana US/Eastern
      US/Michigan`,
  },
  {
    names: { CST: -360, CDT: -300 },
    zones: `
      America/Chicago America/Bahia_Banderas America/Belize America/Chihuahua America/Costa_Rica
      America/El_Salvador America/Guatemala America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN
      America/Managua America/Matamoros America/Menominee America/Merida America/Mexico_City
      America/Monterrey America/North_Dakota/Beulah America/North_Dakota/Center
      America/North_Dakota/New_Salem America/Ojinaga America/Rainy_River America/Rankin_Inlet
      America/Regina America/Resolute America/Swift_Current America/Tegucigalpa America/Winnipeg CST6CDT
      Canada/Central Canada/Saskatchewan Mexico/General US/Central US/Indiana-Starke`,
  },
  {
    names: { MST: -420, MDT: -360 },
    zones: `
      America/Denver America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Creston
      America/Dawson America/Dawson_Creek America/Edmonton America/Fort_Nelson America/Hermosillo
      America/Inuvik America/Mazatlan America/Phoenix America/Shiprock America/Whitehorse
      America/Yellowknife Canada/Mountain Canada/Yukon MST MST7MDT Mexico/BajaSur Navajo US/Arizona
      US/Mountain`,
  },
  {
    names: { PST: -480, PDT: -420 },
    zones: `
      America/Los_Angeles America/Ensenada America/Santa_Isabel America/Tijuana America/Vancouver
      Canada/Pacific Mexico/BajaNorte PST8PDT US/Pacific`,
  },
  {
    names: { AKST: -540, AKDT: -480 },
    zones: `
      America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat
      US/Alaska`,
  },
  {
    names: { HST: -600, HDT: -540 },
    zones: 'Pacific/Honolulu America/Adak America/Atka HST Pacific/Johnston US/Aleutian US/Hawaii',
  },
  {
    names: { AST: -240, ADT: -180 },
    zones: `
      America/Halifax America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon
      America/Curacao America/Dominica America/Glace_Bay America/Goose_Bay America/Grenada
      America/Guadeloupe America/Kralendijk America/Lower_Princes America/Marigot America/Martinique
      America/Moncton America/Montserrat America/Port_of_Spain America/Puerto_Rico America/Santo_Domingo
      America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent
      America/Thule America/Tortola America/Virgin Atlantic/Bermuda Canada/Atlantic`,
  },
  {
    names: { NST: -210, NDT: -150 },
    zones: 'America/St_Johns Canada/Newfoundland',
  },
  {
    names: { EAT: 180 },
    zones: `
      Africa/Nairobi Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti
      Africa/Kampala Africa/Mogadishu Indian/Antananarivo Indian/Comoro Indian/Mayotte`,
  },
  {
    names: { CAT: 120 },
    zones: `
      Africa/Maputo Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Juba
      Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Windhoek`,
  },
  {
    names: { WAT: 60 },
    zones: `
      Africa/Lagos Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Libreville
      Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo`,
  },
  {
    names: { SAST: 120 },
    zones: 'Africa/Johannesburg Africa/Maseru Africa/Mbabane',
  },
  {
    names: { IST: 330 },
    zones: 'Asia/Kolkata Asia/Calcutta',
  },
  {
    names: { PKT: 300 },
    zones: 'Asia/Karachi',
  },
  {
    names: { WIB: 420 },
    zones: 'Asia/Jakarta Asia/Pontianak',
  },
  {
    names: { WITA: 480 },
    zones: 'Asia/Makassar Asia/Ujung_Pandang',
  },
  {
    names: { WIT: 540 },
    zones: 'Asia/Jayapura',
  },
  {
    names: { HKT: 480 },
    zones: 'Asia/Hong_Kong Hongkong',
  },
  {
    names: { JST: 540 },
    zones: 'Asia/Tokyo Japan',
  },
  {
    names: { KST: 540 },
    zones: 'Asia/Seoul Asia/Pyongyang ROK',
  },
  {
    names: { AWST: 480 },
    zones: 'Australia/Perth Australia/West',
  },
  {
    names: { ACST: 570, ACDT: 630 },
    zones: `
      Australia/Adelaide Australia/Broken_Hill Australia/Darwin Australia/North Australia/South
      Australia/Yancowinna`,
  },
  {
    names: { AEST: 600, AEDT: 660 },
    zones: `
      Australia/Sydney Antarctica/Macquarie Australia/ACT Australia/Brisbane Australia/Canberra
      Australia/Currie Australia/Hobart Australia/Lindeman Australia/Melbourne Australia/NSW
      Australia/Queensland Australia/Tasmania Australia/Victoria`,
  },
  {
    names: { NZST: 720, NZDT: 780 },
    zones: 'Pacific/Auckland Antarctica/McMurdo Antarctica/South_Pole NZ',
  },
  {
    names: { ChST: 600 },
    zones: 'Pacific/Guam Pacific/Saipan',
  },
  {
    names: { SST: -660 },
    zones: 'Pacific/Pago_Pago Pacific/Midway Pacific/Samoa US/Samoa',
  },
  {
    names: { GMT: 0, IST: 60 },
    zones: 'Europe/Dublin Eire',
  },
  {
    names: { IST: 120, IDT: 180 },
    zones: 'Asia/Jerusalem Asia/Tel_Aviv Israel',
  },
  {
    names: { CST: 480 },
    zones:
      'Asia/Shanghai Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao Asia/Macau Asia/Taipei PRC ROC',
  },
  {
    names: { CST: -300, CDT: -240 },
    zones: 'America/Havana Cuba',
  },
  {
    names: { PST: 480 },
    zones: 'Asia/Manila',
  },
];
