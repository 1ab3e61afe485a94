/**
 * Pieces that the most used passwords are made of, in small letters after `plainOf` in password-profile.ts: words, rows of
 * keys, numbers that mean something in Chinese (520, 1314, 888), names of places and offices. Our own list from common
 * knowledge; it needs no network. The longest come first when they are looked for.
 */
export const passwordWords: readonly string[] = [
  ...'password passwd passw0rd passcode secret letmein welcome default changeme login guest user test temp'.split(
    ' ',
  ),
  ...'admin administrator root system manager master super oracle server service database backup support'.split(
    ' ',
  ),
  ...'iloveyou dragon monkey sunshine princess shadow football baseball superman batman michael jordan hello'.split(
    ' ',
  ),
  ...'qwertyuiop qwerty qwert qwer asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv poiuyt lkjhgf mnbvcxz'.split(
    ' ',
  ),
  ...'1qaz2wsx 1qaz xsw2 2wsx 3edc 4rfv 5tgb zaq1 qazwsx qazwsxedc q1w2e3r4 q1w2e3 1q2w3e4r 1q2w3e'.split(
    ' ',
  ),
  ...'!qaz @wsx #edc !@#$%^&* !@#$%^ !@#$% !@#$ !@# $#@!'.split(' '),
  ...'1234567890 123456789 12345678 1234567 123456 12345 1234 0123 2345 3456 4567 5678 6789 9876 8765 4321'.split(
    ' ',
  ),
  ...'987654321 654321 54321 123123 321321 112233 11223344 147258369 147258 159357 789456 456789 789789'.split(
    ' ',
  ),
  ...'5201314 1314520 201314 520520 1314 5211314 7758521 584520 518518 168168 1688 5188'.split(' '),
  ...'abcdefgh abcdef abcd abc123 a123456 aa123456 aaa111 qq123456 wang1234 zhang123 abc'.split(' '),
  ...'woaini woaiwojia iloveu mima kouling zhanghao denglu guanli guanliyuan xitong ceshi morenmima'.split(
    ' ',
  ),
  ...'zhongguo beijing fujian xiamen quanzhou fuzhou jinjiang shishi zhangzhou putian ningde longyan sanming nanping'.split(
    ' ',
  ),
  ...'zhengfu gongxin gongxinju gongxinting qiye keji jingji fazhan caizheng yinyu'.split(' '),
  ...'000000 111111 222222 333333 444444 555555 666666 777777 888888 999999 0000 1111 2222 3333 4444 5555 6666'.split(
    ' ',
  ),
  ...'7777 8888 9999 888 666 520 2020 2021 2022 2023 2024 2025 2026 2027 2028 1980 1985 1988 1990 1995 2000'.split(
    ' ',
  ),
]
