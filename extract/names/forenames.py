"""Common forenames of English-speaking countries, in small letters: one feature among others of what looks like a name."""

from __future__ import annotations

_COMMON = """
    aaron abbie abdul abdullah abigail abraham ada adam adele adrian agnes ahmed aidan aileen aine aisha aisling alan alana
    alasdair alastair albert alec aled alex alexander alexandra alexis alf alfie alfred ali alice alicia alison alistair allan
    allen allison alma alun alwyn amanda amber amelia amina amir amit amrit amy ana andrea andrew andy angela angelina angus
    anil anita anjali ann anna annabel anne annette annie annwen anthea anthony antoinette antonia antonio anwen april arabella
    archibald archie arlene arnold arthur arwel asha ashley ashok asif athena audrey austin ava avril ayesha barbara barnaby
    barrie barry beata beatrice becky belinda ben benjamin bernadette bernard bernice bert bertha beryl bessie beth bethan
    bethany betty beverley beverly bill billy blake blanche bob bobby bonnie brad bradley bram brandon breda brenda brendan
    brent bret brett brian bridget bridie brigid bronwen bruce bryan bryn bryony caerwyn cai caitlin callum calum calvin cameron
    camilla candice cara carl carla carlos carmel carmen carol carole caroline carolyn carrie carys caspar cathal catherine
    cathy catrin cecil cecilia cedric ceri chandra charlene charles charlie charlotte chas chelsea cheryl chester chloe chris
    christian christina christine christopher christy ciara ciaran cillian claire clara clare clarence claude claudia clement
    cliff clifford clint clive clodagh colette colin colleen colm colum conal connie connor conor constance cora cordelia
    corinne cormac courtney craig curtis cynthia cyril dafydd daisy dale damian damien dan dana daniel daniela danielle danny
    daphne dara darragh darrell darren dave david davina dawn dean deanna debbie deborah declan deidre deirdre del delia delyth
    denis denise dennis derek dermot desmond dewi diana diane dianne dick dilwyn dilys dinah dominic dominique don donald donna
    donovan dora doreen doris dorothy doug dougal douglas duncan dustin dwight dyfed dyfrig dylan eamon eamonn ed eddie edgar
    edith edmund edna eduardo edward edwin edwina egbert eileen eilidh eilis eirian eirwen eirwyn elaine eleanor elena eleri
    elfed eli elin elinor elisabeth eliza elizabeth ella ellen ellie elliot elliott ellis elma elsa elsie elspeth elwyn emer
    emily emlyn emma emmanuel enda enid eoghan eoin eric erica erik erin ernest eryl esme esther ethan ethel euan eugene eunice
    eurig eva evan eve evelyn ewan ewen faisal faith fatima faye feargal felicity felix fergal fergus finbarr finlay finn fintan
    fiona flora florence frances francesca francis frank franklin fraser fred freda freddie frederick freya gail gareth garry
    garth gary gavin gemma gene geoff geoffrey george georgia georgina gerald geraldine gerard gerry gertrude gethin gilbert
    giles gill gillian gina giovanni gladys glen glenda glenn glenys gloria glyn godfrey gordon grace graeme graham grainne
    grant greg gregor gregory greta gruffydd guy gwen gwenda gwendolen gweno gwilym gwyn gwyneth gwynfor hal hamish hannah hans
    harjit harold harriet harriett harry hassan hayley hazel heather hector heidi helen helena henrietta henry herbert hilary
    hilda hollie holly hope horace howard hubert hugh hugo humphrey hussain huw hywel iago iain ian ibrahim idris ifan ilona
    imogen imran india ines ingrid ioan iolo iona ira irene iris irma isaac isabel isabella isabelle isla isobel ivan ivor ivy
    iwan jack jackie jacob jacqueline jacqui jade jagdish jaime jake james jamie jan jana jane janet janette janice janine jared
    jasmine jason jaspal jasper jay jayne jean jeanette jeanne jed jeff jeffrey jemima jen jenna jennie jennifer jenny jeremy
    jermaine jerome jerry jess jesse jessica jesus jethro jill jillian jim jimmy jo joan joann joanna joanne jocelyn jodie joe
    joel johanna john johnny jon jonah jonathan jordan jorge jose josef joseph josephine josh joshua josie joy joyce juan
    juanita judith judy julia julian julie juliet julius june justin justine kaitlyn kamal kamran karen karin karl karla kate
    katharine katherine kathleen kathryn kathy katie katy kay kayleigh keir keiran keith kelly kelvin ken kenneth kenny kent
    kerry kevin khalid kieran kim kimberley kirk kirsten kirstie kirsty krishna kristin kristina kurt kyle kylie lachlan lance
    laura lauren laurence laurie lawrence leah leanne lee leigh len lena leo leon leona leonard leroy les lesley leslie lester
    lewis lezley liam lila lilian lillian lily linda lindsay lindsey linette lionel lisa liz lizzie llinos lloyd llywarch logan
    lois lola lorcan lorna lorraine lottie lou louis louisa louise lucas lucia lucian luciana lucinda lucy luis luke lydia lyn
    lynda lyndon lynette lynn lynne mabel madeleine madge maeve magdalena maggie mahmood mair maire mairead mairi malachy
    malcolm malik mandy manjit marc marcia marcus margaret margery margot maria marian marianne marie marilyn marina mario
    marion marjorie mark marlene marsha martha martin martina martyn mary maryam mathew matt matthew maud maura maureen maurice
    mavis max maxine may meera megan meghan mel melanie melissa melody melvin melvyn menna mercedes meredith merfyn merlin
    merville mervyn mia michael michaela michele michelle mick mickey miguel mike mildred miles millicent milly milton mimi
    minnie miranda miriam mohamed mohammad mohammed moira molly mona monica morag morgan morris morwena moses mostafa muhammad
    muriel murray myfanwy myles myra myrtle nadia nan nancy naomi narinder natalia natalie natasha nathan nathaniel neal ned
    neil nell nellie nerys nesta neville niall niamh nicholas nick nicky nicola nicolas nicole nigel nikki nina noel noelle
    nollaig nora norah noreen norma norman norris oisin olga olive oliver olivia olwen omar oona oonagh orla orlaith oscar osman
    oswald owain owen pablo paddy padraic padraig pam pamela parveen pascal pat patience patricia patrick patsy paul paula
    pauline pearl pedro peggy penelope penny percy peredur perry pete peter petra phil philip philippa phillip phillipa phoebe
    phyllis pierre piers polly poppy prakash priscilla priya prudence queenie quentin quincy quinton rachael rachel rafael raj
    rajesh ralph ramesh randall randy ranjit raphael ravi ray raymond rebecca reg regina reginald rehana rena renee reuben rex
    rhian rhiannon rhoda rhodri rhona rhonda rhys ricardo rich richard ricky rita rob robert roberta roberto robin robyn rod
    roddy roderick rodger rodney roger roisin roland rolf roma roman ron rona ronald ronan ronnie rory rosa rosaleen rosalind
    rosamund rose rosemary rosie ross rowan rowena roxanne roy ruaridh rubina ruby rufus rupert russ russell ruth ryan sabina
    sabrina sadie sally salma sam samantha samir samuel sandra sandy sanjay santiago sara sarah sasha saskia saul scott seamus
    sean sebastian selina selwyn serena sergio seth shabana shahid shane shannon sharon shaun shauna shawn sheena sheila shelagh
    shelley shirley shona sian sidney silvia simeon simon simone sinead siobhan sion solomon sonia sophia sophie sorcha spencer
    stacey stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue sukhdev sunil sunita surinder
    susan susanna susannah susie suzanne suzie sybil sydney sylvia tahir tamara tamsin tanya tara tariq tasha ted terence teresa
    terri terry tess tessa thea thelma theo theodore theresa thomas tiffany tim timothy tina tobias toby todd tom tomas tommy
    toni tony tracey tracy travis trefor trevor tricia trina trish trisha tristan trudy tudor tyler tyrone uma una ursula usman
    val valerie vanessa vaughan velma vera verity vernon veronica vic vicky victor victoria vijay vikki vimal vince vincent
    vinod viola violet virginia vivian vivien vivienne wallace walter wanda ward warren wayne wendy wesley wilbur wilf wilfred
    will willa william willie willis wilma winifred winston wynne xavier yasmin yolanda yousuf yusuf yvette yvonne zac zach
    zachary zahid zahra zara zena zoe
"""
FORENAMES = frozenset(_COMMON.split()) - {"ward"}
